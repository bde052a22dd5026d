import type { Strictness } from '../facts/fact-base.ts';

/** Parts of the search that bench/ablation.ts takes out, one at a time. */
export type Part = 'stems' | 'stop words' | 'repair' | 'plain words' | 'numbers' | 'times' | 'bars';

/** Options of a searcher; they override what the pack says. */
export interface SearcherOptions {
  /** The language (BCP 47) of stems and stop words. */
  readonly language?: string | undefined;
  readonly strictness?: Strictness | undefined;
  /** For measurements only: parts to leave out. */
  readonly without?: readonly Part[] | undefined;
}

/** From what confidence on the first match is called an answer. bench/results/ has the rates of each. */
export const ANSWER_FROM: Readonly<Record<Strictness, number>> = { lenient: 0.27, usual: 0.35, strict: 0.52 };
/** From what support on matches are shown at all. */
export const SHOWN_FROM = 0.12;
