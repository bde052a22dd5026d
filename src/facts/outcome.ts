import type { Fact } from './fact.ts';

/** A fact that a query found; `score` orders matches of one query and means nothing across queries. */
export interface Match {
  readonly fact: Fact;
  readonly score: number;
}

/**
 * What a search gives: `answer`, `closest` (near, said to be no answer) or `none`; a value, never an exception.
 * `confidence` is the estimated chance, 0 to 1, that the first match answers the query; `readAs` is the query with its
 * mistyped words repaired, where there were any.
 */
export type Outcome =
  | {
      readonly outcome: 'answer' | 'closest';
      readonly confidence: number;
      readonly matches: readonly [Match, ...Match[]];
      readonly readAs?: string | undefined;
    }
  | {
      readonly outcome: 'none';
      readonly confidence: number;
      readonly matches: readonly [];
      readonly readAs?: string | undefined;
    };

/** Narrows a search to a topic or a source; `limit` is the most matches to return (10 unless said). */
export interface SearchOptions {
  readonly topic?: string | undefined;
  readonly source?: string | undefined;
  readonly limit?: number | undefined;
}

/** Finds facts for a query and completes one while it is typed. */
export interface Searcher {
  search(query: string, options?: SearchOptions): Outcome;
  /** At most `limit` (25 unless said) facts for what has been typed so far, best first. */
  complete(typed: string, options?: SearchOptions): readonly Fact[];
}
