import type { JudgedPack, PackQuery } from './packs.ts';
import type { Found } from './peers/peer.ts';

/** How well a pack's queries are answered, as shares of the covered ones, or of the unanswerable ones of a kind. */
export interface Scores {
  /** A right fact first, and given as an answer. */
  readonly s1: number;
  /** A right fact among the first three, and shown. */
  readonly found: number;
  /** A right fact first, and among the first three, before the outcome rule. */
  readonly rank1: number;
  readonly rank3: number;
  /** Told that there is nothing. */
  readonly none: number;
  /** Answered, though the texts do not say; `uncovered`: they do, but no fact quotes the place. */
  readonly near: number;
  readonly far: number;
  readonly noise: number;
  readonly uncovered: number;
}

/** The columns of a table of scores, in order. */
export const COLUMNS = [
  's1',
  'found',
  'rank1',
  'rank3',
  'none',
  'near',
  'far',
  'noise',
  'uncovered',
] as const;

/** Asks every query of a pack, by the metric of ../shared/packs/score.py. */
export function scoresOf({ queries }: JudgedPack, search: (query: string) => Found): Scores {
  const judged = queries.map((query) => {
    const { ids, outcome } = search(query.query);
    const place = ids.findIndex((id) => query.right.has(id));
    return { query, outcome, first: place === 0, three: place >= 0 && place < 3 };
  });
  const share = (kind: PackQuery['kind'], test: (one: (typeof judged)[number]) => boolean): number => {
    const ofKind = judged.filter(({ query }) => query.kind === kind);
    return ofKind.filter(test).length / ofKind.length;
  };
  const isAnswer = ({ outcome }: { readonly outcome: string }) => outcome === 'answer';
  return {
    s1: share('covered', (one) => isAnswer(one) && one.first),
    found: share('covered', (one) => one.outcome !== 'none' && one.three),
    rank1: share('covered', ({ first }) => first),
    rank3: share('covered', ({ three }) => three),
    none: share('covered', ({ outcome }) => outcome === 'none'),
    near: share('near', isAnswer),
    far: share('far', isAnswer),
    noise: share('noise', isAnswer),
    uncovered: share('uncovered', isAnswer),
  };
}

/** Scores as cells of a table. */
export const cells = (scores: Scores): string[] =>
  COLUMNS.map((column) => {
    // NaN, where a pack has no such query, is null once it was JSON.
    const score = scores[column];
    return Number.isFinite(score) ? score.toFixed(3).replace(/^0/, '') : '–';
  });

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
