import { dayIn, momentOf } from '../../../dates/local-time.ts';
import { readDay } from '../../../dates/typed-day.ts';
import type { DatedWeek } from '../../../facts/plan.ts';
import { UserError } from '../../../language/user-error.ts';
import type { View } from '../../../reply/reply.ts';
import type { Services } from '../../command.ts';
import { fitting } from '../deck/prompts-of-deck.ts';
import { promptOf } from '../find-prompt.ts';
import { refuseDate, timeOf } from '../schedule/read-plan.ts';
import { type PlannedSchedule, saveWeeks } from './save-weeks.ts';
import { typedReading } from './typed-reading.ts';
import { replaced, withQuestion } from './weeks.ts';

/** What an instructor typed for a week; an absent field stays, and a hyphen clears one. */
export interface TypedWeek {
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly title?: string | undefined;
  readonly reading?: string | undefined;
  /** Takes the place of the first question. */
  readonly question?: string | undefined;
  readonly note?: string | undefined;
}

const CLEARS = new Set(['-', '–', '—']);
/** Characters of a title and of a note. */
export const MAX_TITLE = 80;
export const MAX_NOTE = 500;

/**
 * Changes a week of a plan by what was typed.
 * @returns The plan and the week as they are then.
 * @throws UserError where something cannot be read, or the week would lie in the past.
 */
export async function editWeek(
  services: Services,
  view: View,
  { plan, week }: { readonly plan: PlannedSchedule; readonly week: DatedWeek },
  typed: TypedWeek,
): Promise<{ readonly plan: PlannedSchedule; readonly week: DatedWeek }> {
  const text = (given: string | undefined, before: string | undefined, most: number) => {
    if (given === undefined) return before;
    return CLEARS.has(given) ? undefined : given.slice(0, most);
  };
  const slot = slotOf(services, plan, week, typed);
  const reading = typed.reading === undefined ? week.reading : readingOf(view, typed.reading);
  const changed: DatedWeek = {
    ...{ ...week, ...slot, reading },
    title: text(typed.title, week.title, MAX_TITLE),
    note: text(typed.note, week.note, MAX_NOTE),
  };
  const asked = typed.question === undefined ? changed : asking(services, plan, changed, typed.question);
  const saved = await saveWeeks(services, plan, replaced(plan.weeks, week, asked));
  return { plan: saved, week: saved.weeks.find((one) => one === asked) ?? asked };
}

const readingOf = (view: View, typed: string) => (CLEARS.has(typed) ? [] : typedReading(view, typed));

/** The day and time of a week that is moved; a move to a time of its own is to come. */
function slotOf(
  { now }: Services,
  { time: usual, zone }: PlannedSchedule,
  week: DatedWeek,
  { date: typedDate, time: typedTime }: TypedWeek,
): Pick<DatedWeek, 'date' | 'time'> {
  if (typedDate === undefined && typedTime === undefined) return { date: week.date, time: week.time };
  const today = dayIn(zone, now());
  const date =
    typedDate === undefined ? week.date : (readDay(typedDate, today) ?? refuseDate(typedDate, today));
  const own = typedTime === undefined ? week.time : timeOf(typedTime);
  const isMoved = date !== week.date || own !== week.time;
  if (isMoved && momentOf(date, own ?? usual, zone) <= now())
    throw new UserError('schedule.past', { date: typedDate ?? `${date} ${own ?? ''}`.trim() });
  return { date, time: own === usual ? undefined : own };
}

/**
 * A week with a prompt as its first question.
 * @throws UserError where it is none, comes in another week, or cannot be voted on in a week with a poll.
 */
function asking({ base }: Services, plan: PlannedSchedule, week: DatedWeek, typed: string): DatedWeek {
  if (CLEARS.has(typed)) return withQuestion(week, 0, {});
  const prompt = promptOf(base, typed);
  if (prompt === undefined) throw new UserError('deck.unknown');
  if (!fitting(base, week)(prompt)) throw new UserError('plan.no-poll');
  const elsewhere = plan.weeks.find(
    (one) => one.date !== week.date && one.questions.some((question) => question.prompt === prompt.id),
  );
  if (elsewhere !== undefined) throw new UserError('plan.asked-twice', { date: elsewhere.date });
  return withQuestion(week, 0, { prompt: prompt.id });
}
