import type { DatedWeek } from '../../../facts/plan.ts';
import { MAX_WEEKS } from '../../../facts/plan.ts';
import { UserError } from '../../../language/user-error.ts';
import type { Schedule } from '../../../store/schedules.ts';
import type { Services } from '../../command.ts';
import { startOfWeek, weekAt, weekOccurrences } from '../schedule/occurrences.ts';

/** A schedule whose weeks are written out. */
export type PlannedSchedule = Schedule & { readonly weeks: readonly DatedWeek[] };

/** Whether a schedule is a plan. */
export const isPlan = (schedule: Schedule): schedule is PlannedSchedule => schedule.weeks !== undefined;

/**
 * Puts weeks in order of time.
 * @throws UserError where there are too many, or two at one time.
 */
export function inOrderOfTime(
  plan: Pick<Schedule, 'time' | 'zone'>,
  weeks: readonly DatedWeek[],
): DatedWeek[] {
  if (weeks.length > MAX_WEEKS) throw new UserError('plan.many-weeks', { count: MAX_WEEKS });
  const timed = weeks.map((week) => ({ week, at: startOfWeek(plan, week) })).sort((a, b) => a.at - b.at);
  const twice = timed.find(({ at }, index) => at === timed[index + 1]?.at);
  if (twice !== undefined)
    throw new UserError('plan.same-time', { date: `${twice.week.date} ${twice.week.time ?? plan.time}` });
  return timed.map(({ week }) => week);
}

/** What comes next by changed weeks: what is being posted stays next; what passed without being due is not made up for. */
function nextBy(schedule: PlannedSchedule, weeks: readonly DatedWeek[], now: number): number | undefined {
  const times = weekOccurrences({ ...schedule, weeks }).map(({ at }) => at);
  const { nextAt } = schedule;
  const isUnderWay = nextAt !== undefined && nextAt <= now && times.includes(nextAt);
  return isUnderWay ? nextAt : times.find((at) => at > now);
}

/**
 * Stores changed weeks of a plan.
 * @returns The plan as it is then.
 * @throws UserError where two weeks are at one time, or somebody else has changed the plan meanwhile.
 */
export async function saveWeeks(
  { store, now }: Pick<Services, 'store' | 'now'>,
  schedule: PlannedSchedule,
  changed: readonly DatedWeek[],
): Promise<PlannedSchedule> {
  const weeks = inOrderOfTime(schedule, changed);
  const nextAt = nextBy(schedule, weeks, now());
  const next = nextAt === undefined ? undefined : weekAt({ ...schedule, weeks }, nextAt);
  const before = nextAt === undefined ? undefined : weekAt(schedule, nextAt);
  const drawn = (one: typeof next) => JSON.stringify([one?.question, one?.week.poll]);
  const isNextChanged = drawn(next) !== drawn(before);
  const isSaved = await store.changeWeeks(schedule.guildId, schedule.id, schedule.weeks, {
    ...{ weeks, nextAt, isNextChanged },
  });
  if (!isSaved) throw new UserError('plan.changed-meanwhile');
  const isChosen = !isNextChanged && nextAt === schedule.nextAt;
  return { ...schedule, weeks, nextAt, chosen: isChosen ? schedule.chosen : undefined };
}
