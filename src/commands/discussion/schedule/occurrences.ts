import { DAY_MS, HOUR_MS, SECOND_MS } from '../../../dates/durations.ts';
import { dayIn, momentOf } from '../../../dates/local-time.ts';
import type { DatedWeek, PlannedQuestion } from '../../../facts/plan.ts';
import type { SchedulePlan } from '../../../store/schedules.ts';

/** Days searched before a plan counts as over: more than a year, for plans with many skipped dates. */
const HORIZON_DAYS = 800;

/** How late a prompt may be posted, in ms; older occurrences are skipped. */
export const GRACE_MS = 6 * HOUR_MS;

/** The fields of a plan that determine its times. */
export type Recurrence = Pick<SchedulePlan, 'days' | 'time' | 'zone' | 'from' | 'to' | 'skipDates' | 'weeks'>;

/** Between the questions of a week, in ms, so that each is an occurrence of its own. */
const BETWEEN_MS = SECOND_MS;

/** A question of a week, with its time. */
export interface WeekOccurrence {
  readonly at: number;
  readonly week: DatedWeek;
  readonly question: PlannedQuestion;
  readonly isFirst: boolean;
}

/** When a week begins, in milliseconds since 1970. */
export const startOfWeek = ({ time, zone }: Pick<Recurrence, 'time' | 'zone'>, week: DatedWeek): number =>
  momentOf(week.date, week.time ?? time, zone);

/** What a plan posts and when, in order; weeks that are off are left out. Empty for a schedule by weekdays. */
export const weekOccurrences = (plan: Recurrence): WeekOccurrence[] =>
  (plan.weeks ?? [])
    .filter(({ off }) => !off)
    .flatMap((week) =>
      week.questions.map((question, place) => ({
        ...{ week, question, isFirst: place === 0 },
        at: startOfWeek(plan, week) + place * BETWEEN_MS,
      })),
    )
    .sort((a, b) => a.at - b.at);

/** The question of a plan that comes at a time; undefined for a schedule by weekdays. */
export const weekAt = (plan: Recurrence, at: number): WeekOccurrence | undefined =>
  plan.weeks === undefined ? undefined : weekOccurrences(plan).find((one) => one.at === at);

/** The first occurrence after a moment in milliseconds since 1970; undefined once the plan is over. */
export function nextOccurrence(plan: Recurrence, after: number): number | undefined {
  if (plan.weeks !== undefined) return weekOccurrences(plan).find(({ at }) => at > after)?.at;
  const { from = '', to = '9999-12-31', time, zone } = plan;
  // From the day before: where a zone skips a day, its occurrence is on the next.
  const yesterday = dayIn(zone, after - DAY_MS);
  const first = from > yesterday ? from : yesterday;
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1) {
    const day = new Date(Date.parse(first) + ahead * DAY_MS).toISOString().slice(0, 10);
    if (day > to) return undefined;
    if (!isOn(plan, day)) continue;
    const at = momentOf(day, time, zone);
    if (at > after) return at;
  }
  return undefined;
}

/** Up to `count` occurrences after a moment, in order. */
export function occurrencesAfter(plan: Recurrence, after: number, count: number): number[] {
  const found: number[] = [];
  while (found.length < count) {
    const next = nextOccurrence(plan, found.at(-1) ?? after);
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

/** The occurrence to post after `at`: one in the future, or late by `GRACE_MS` at most. */
export const nextToPost = (plan: Recurrence, at: number, now: number): number | undefined =>
  nextOccurrence(plan, Math.max(at, now - GRACE_MS - 1));

function isOn({ days, skipDates }: Recurrence, day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return days.includes(weekday) && !skipDates.includes(day);
}
