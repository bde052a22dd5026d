import type { TextIndex } from '../index/text-index.ts';
import type { Reading } from '../query/read-query.ts';

/** What a query must bring beside its own words, as a share of the rarest word's weight: one common word is too little. */
const SMOOTH = 0.5;

/** What speaks for the first match. */
export interface Evidence {
  /** The weight of the query's words that the match has, as a share of all and a little more. */
  readonly support: number;
}

/** Judges how well a document answers a query as read. */
export function weigh({ words }: Reading, index: TextIndex, at: number): Evidence {
  const rarest = index.idf(0);
  let told = 0;
  let all = 0;
  for (const { weight, terms } of words) {
    all += weight;
    if (terms.some((term) => index.has(at, term))) told += weight;
  }
  return { support: told / (all + SMOOTH * rarest) };
}
