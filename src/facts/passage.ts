import type { Quote } from './fact.ts';

/** A quote in its paragraph: the text before and after it, and what of that is in the same sentences. */
export interface Passage {
  /** The sentences before those that hold the quote. */
  readonly before: string;
  /** What stands before the quote in its first sentence. */
  readonly lead: string;
  readonly quoted: string;
  /** What stands after the quote in its last sentence. */
  readonly rest: string;
  readonly after: string;
}

/** Finds a quote in the texts at hand; undefined where its source's text is not among them. */
export type PassageOf = (quote: Quote) => Passage | undefined;
