import type { PromptKind } from './prompt.ts';

/** What is to be read of a source: numbers or spans of its paragraphs or pages, such as `3-9, 12`; without them, all of it. */
export interface Reading {
  readonly source: string;
  readonly paragraphs?: string | undefined;
  readonly pages?: string | undefined;
}

/** A question of a week: one prompt, or the next of a deck. A deck without topic and kind is that of the whole plan. */
export interface PlannedQuestion {
  readonly prompt?: string | undefined;
  readonly topic?: string | undefined;
  readonly kind?: PromptKind | undefined;
}

/** A week of a term. */
export interface Week {
  /** Absent: a week after the one before it. */
  readonly date?: string | undefined;
  /** `HH:MM`, in place of the plan's own time. */
  readonly time?: string | undefined;
  readonly title?: string | undefined;
  /** Whether nothing is posted, as on a holiday. */
  readonly off: boolean;
  readonly reading: readonly Reading[];
  /** In the order in which they are posted. */
  readonly questions: readonly PlannedQuestion[];
  readonly poll: boolean;
  readonly thread: boolean;
  /** Whether the plan's role is mentioned. */
  readonly ping: boolean;
  /** For staff alone. */
  readonly note?: string | undefined;
}

/** A week with its day, `YYYY-MM-DD`. */
export interface DatedWeek extends Week {
  readonly date: string;
}

/** A term: weeks, each with its reading and its questions. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  /** `HH:MM`, local to the zone. */
  readonly time?: string | undefined;
  /** IANA zone. */
  readonly zone?: string | undefined;
  /** The deck of questions that name none. */
  readonly topic?: string | undefined;
  readonly weeks: readonly Week[];
}

/** Weeks of a plan: what one select of Discord offers. */
export const MAX_WEEKS = 25;
/** Questions of a week. */
export const MAX_WEEK_QUESTIONS = 5;

const DAY_MS = 86_400_000;

/** The day that is so many days after another, both `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * The weeks of a plan with their days: a week without a date is a week after the one before it, the first on `start`.
 * Undefined where the first has no date and there is no start.
 */
export function datedWeeks(weeks: readonly Week[], start: string | undefined): DatedWeek[] | undefined {
  const dated: DatedWeek[] = [];
  for (const week of weeks) {
    const before = dated.at(-1)?.date;
    const date = week.date ?? (before === undefined ? start : dayAfter(before, 7));
    if (date === undefined) return undefined;
    dated.push({ ...week, date });
  }
  return dated;
}
