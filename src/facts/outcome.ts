import type { Contrast } from './contrast.ts';
import type { Fact } from './fact.ts';

/** A fact that a query found; `score` orders matches of one query and means nothing across queries. */
export interface Match {
  readonly fact: Fact;
  readonly score: number;
}

/** How a query was understood, as every outcome says it. */
interface Understood {
  /** The estimated chance, 0 to 1, that the first match answers the query. */
  readonly confidence: number;
  /** The query with its mistyped words repaired, where there were any. */
  readonly readAs?: string | undefined;
  /** The words, as typed, that nothing in the pack explains. The sources are silent only where this is empty. */
  readonly unknown: readonly string[];
}

/** What a search gives: `answer`, `closest` (near, said to be no answer) or `none`; a value, never an exception. */
export type Outcome = Understood &
  (
    | { readonly outcome: 'answer' | 'closest'; readonly matches: readonly [Match, ...Match[]] }
    | { readonly outcome: 'none'; readonly matches: readonly [] }
  );

/** Narrows a search to a topic or a source; `limit` is the most matches to return (10 unless said). */
export interface SearchOptions {
  readonly topic?: string | undefined;
  readonly source?: string | undefined;
  readonly limit?: number | undefined;
}

/** A contrast that a query found; `score`, 0 to 1, is how much of the query the contrast has. */
export interface ContrastMatch {
  readonly contrast: Contrast;
  readonly score: number;
}

/** The contrasts nearest to a query, best first. */
export interface FoundContrasts {
  readonly matches: readonly ContrastMatch[];
  /** Whether the query asks for a comparison: "A vs B", "do the sources disagree", two sources named. */
  readonly isComparison: boolean;
  /** Whether the first match is about the query, rather than the nearest there is. */
  readonly fits: boolean;
  /** The contrast whose ask or question the query is, as folded. */
  readonly promised?: Contrast | undefined;
}

/** Finds facts and contrasts for a query and completes one while it is typed. */
export interface Searcher {
  search(query: string, options?: SearchOptions): Outcome;
  /** At most `limit` (25 unless said) facts for what has been typed so far, best first. */
  complete(typed: string, options?: SearchOptions): readonly Fact[];
  /** At most `limit` (10 unless said) contrasts; where a comparison names no subject, all in the pack's order. */
  contrasts(query: string, limit?: number): FoundContrasts;
}
