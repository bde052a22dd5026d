import { type DatedWeek, dayAfter, type PlannedQuestion } from '../../../facts/plan.ts';

/** A week's day, and time where it has one of its own: tells it from the other weeks of its plan. */
export const keyOfWeek = ({ date, time }: Pick<DatedWeek, 'date' | 'time'>): string =>
  time === undefined ? date : `${date} ${time}`;

/** The week of a key. */
export const weekOfKey = (weeks: readonly DatedWeek[], key: string): DatedWeek | undefined =>
  weeks.find((week) => keyOfWeek(week) === key);

/** The weeks with one in place of another, or without it. */
export const replaced = (
  weeks: readonly DatedWeek[],
  week: DatedWeek,
  ...by: readonly DatedWeek[]
): DatedWeek[] => weeks.flatMap((one) => (one === week ? by : [one]));

/** What is done in a week, whatever its day. */
const contentOf = ({ date: _, time: __, ...content }: DatedWeek) => content;
/** When a week is. */
const slotOf = ({ date, time }: DatedWeek) => ({ date, time });

/** The weeks with the contents of two exchanged; their days and times stay. */
export const swapped = (weeks: readonly DatedWeek[], a: DatedWeek, b: DatedWeek): DatedWeek[] =>
  weeks.map((one) => {
    if (one === a) return { ...contentOf(b), ...slotOf(a) };
    return one === b ? { ...contentOf(a), ...slotOf(b) } : one;
  });

/** A week of which nothing is posted. */
const offAt = (slot: ReturnType<typeof slotOf>): DatedWeek => ({
  ...{ ...slot, off: true, reading: [], questions: [{}] },
  ...{ poll: false, thread: true, ping: false },
});

/**
 * The weeks after a holiday: what was planned from `week` on comes at the next day that is not off, and the last a week after the
 * last day.
 */
export function pushedBack(weeks: readonly DatedWeek[], week: DatedWeek): DatedWeek[] {
  const first = weeks.indexOf(week);
  const from = weeks.filter((one, at) => at >= first && (one === week || !one.off));
  const last = from.at(-1) ?? week;
  const slots = [
    ...from.slice(1).map(slotOf),
    { ...slotOf(last), date: dayAfter(weeks.at(-1)?.date ?? last.date, 7) },
  ];
  const moved = from.map((one, at) => ({ ...contentOf(one), ...(slots[at] ?? slotOf(one)) }));
  return [...weeks.filter((one) => !from.includes(one)), offAt(slotOf(week)), ...moved];
}

/** A week after the last one, with a question from the deck. */
export function added(weeks: readonly DatedWeek[]): DatedWeek | undefined {
  const last = weeks.at(-1);
  return (
    last && { ...offAt({ date: dayAfter(last.date, 7), time: last.time }), off: false, thread: last.thread }
  );
}

/** A week with a question in place of another, without it, or with one more. */
export const withQuestion = (
  week: DatedWeek,
  place: number,
  question: PlannedQuestion | undefined,
): DatedWeek => ({
  ...week,
  questions:
    place >= week.questions.length && question !== undefined
      ? [...week.questions, question]
      : week.questions.flatMap((one, at) => (at === place ? (question ?? []) : [one])),
});
