import type { FactBase } from '../facts/fact-base.ts';

/** How sure a search must be before it answers: `lenient` answers more and errs more often, `strict` the reverse. */
export const STRICTNESS = ['lenient', 'usual', 'strict'] as const;
/** One of them. */
export type Strictness = (typeof STRICTNESS)[number];

/** Parts of the search that bench/ablation.ts takes out, one at a time. */
export type Part = 'stems' | 'stop words' | 'repair' | 'numbers' | 'times';

/** What a searcher may be told beside its fact base. */
export interface SearcherOptions {
  /** The pack's language (BCP 47): its stems and stop words; English unless given. */
  readonly language?: string | undefined;
  readonly strictness?: Strictness | undefined;
  /** For measurements only: parts to leave out. */
  readonly without?: readonly Part[] | undefined;
}

/** A fact base with what its pack.yaml may say of search; options go before it. */
export type SearchedBase = FactBase & Pick<SearcherOptions, 'language' | 'strictness'>;

/** From what confidence on the first match is called an answer. bench/results/ has the rates of each. */
export const ANSWER_FROM: Readonly<Record<Strictness, number>> = { lenient: 0.27, usual: 0.37, strict: 0.55 };
/** From what support on matches are shown at all. */
export const SHOWN_FROM = 0.12;
