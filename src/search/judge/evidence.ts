import type { TextIndex } from '../index/text-index.ts';
import type { Reading, ReadWord } from '../query/read-query.ts';

/** What a query must bring beside its own words, as a share of the rarest word's weight: one common word is too little. */
const SMOOTH = 0.5;

const sum = (words: readonly ReadWord[]): number => words.reduce((all, { weight }) => all + weight, 0);

/** The weight of the query's words that a document has, as a share of all of it and a little more: 0 to 1. */
export function supportOf({ words }: Reading, index: TextIndex, at: number): number {
  const held = words.filter(({ terms }) => terms.some((term) => index.has(at, term)));
  return sum(held) / (sum(words) + SMOOTH * index.idf(0));
}
