import type { Translations } from './language.ts';

/** How the answers to a contrast's question stand to each other: they differ, agree, or are about different matters. */
export const CONTRAST_TYPES = ['differ', 'agree', 'different-matters'] as const;
/** One of them. */
export type ContrastType = (typeof CONTRAST_TYPES)[number];

/** A side's own words: its label, and its position for a poll, which names no author; without one there is no poll. */
export interface SideWords {
  readonly label: string;
  /** At most 55 characters, as Discord's polls have it. */
  readonly poll?: string | undefined;
}

/** One answer to a contrast's question, resting on facts. */
export interface Side extends SideWords {
  readonly facts: readonly string[];
}

/** A contrast's own words; its sides in their order. */
export interface ContrastWords {
  readonly question: string;
  /** What time or object explains, if it does. */
  readonly note?: string | undefined;
  readonly sides: readonly SideWords[];
}

/** A question on which sources differ or agree. */
export interface Contrast extends ContrastWords {
  readonly id: string;
  readonly type: ContrastType;
  readonly sides: readonly Side[];
  /** Questions that have no answer of one source alone: they are answered with the contrast. */
  readonly asks?: readonly string[] | undefined;
  readonly translations?: Translations<ContrastWords> | undefined;
}

/** Discord's most answers of a poll. */
export const MAX_POLL_ANSWERS = 10;

/** Whether a contrast can be voted on: its sources differ, and each side has words for a position of its own. */
export const canBePolled = ({ type, sides }: Pick<Contrast, 'type' | 'sides'>): boolean =>
  type === 'differ' &&
  sides.length >= 2 &&
  sides.length <= MAX_POLL_ANSWERS &&
  new Set(sides.map(({ poll }) => poll ?? '').filter((words) => words !== '')).size === sides.length;
