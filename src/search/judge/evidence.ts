import type { Hit, TextIndex } from '../index/text-index.ts';
import type { Reading, ReadWord } from '../query/read-query.ts';

/** What speaks for the first match of a query. */
export interface Evidence {
  /** The weight of the query's words that the match has, as a share of them all, 0 to 1. */
  readonly coverage: number;
  /** How many of the query's words the match has and lacks, each up to five. */
  readonly held: number;
  readonly missed: number;
  /** How far the match's score is ahead of the next one's, as a share of it, 0 to 1. */
  readonly margin: number;
  /** The weight of the query's words that the pack's quotes, claims or names have, rather than its asks alone: 0 to 1. */
  readonly said: number;
  /** Whether the query asks for a number, time or relation that the match does not state. */
  readonly isLacking: boolean;
}

/** What a query must bring beside its own words, as a share of the rarest word's weight: one common word is too little. */
const SMOOTH = 0.25;
const MOST_COUNTED = 5;

const sum = (words: readonly ReadWord[]): number => words.reduce((all, { weight }) => all + weight, 0);

/** The words that say what a query is about, and those of them that a document has. */
function heldWords({ words }: Reading, index: TextIndex, at: number) {
  const telling = words.filter(({ state }) => state !== 'stop');
  const held = telling.filter(({ terms }) => terms.some((term) => index.has(at, term)));
  return { telling, held };
}

/** The weight of the query's words that a document has, as a share of it all and a little more: 0 to 1. */
export function supportOf(reading: Reading, index: TextIndex, at: number): number {
  const { telling, held } = heldWords(reading, index, at);
  return sum(held) / (sum(telling) + SMOOTH * index.idf(0));
}

/** Gathers what speaks for the first of the hits; `isSaid` tells which terms the pack itself uses. */
export function weigh(
  reading: Reading,
  index: TextIndex,
  [first, next]: readonly [Hit, ...Hit[]],
  isSaid: (term: string) => boolean,
): Omit<Evidence, 'isLacking'> {
  const { telling, held } = heldWords(reading, index, first.at);
  return {
    coverage: sum(held) / (sum(telling) || 1),
    held: Math.min(MOST_COUNTED, held.length),
    missed: Math.min(MOST_COUNTED, telling.length - held.length),
    margin: Math.max(0, (first.score - (next?.score ?? 0)) / (first.score || 1)),
    said: sum(telling.filter(({ terms }) => terms.some(isSaid))) / (sum(telling) || 1),
  };
}
