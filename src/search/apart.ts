import type { FactIndex } from './index-facts.ts';
import type { ReadWord } from './read-query.ts';

/** Words of a query stand together when no more than so many fillers are between them, and so do those of a passage. */
const NEAR = 2;
/** Between the last word of a passage and the first of the next. */
const GAP = NEAR + 1;

/**
 * The share of a query's neighbouring words that a fact has, but in no passage together: "joint economic activities"
 * is nothing that a fact speaks of which has joint ventures, the economy and dangerous activities.
 */
export function apartIn(fact: number, words: readonly ReadWord[], index: FactIndex): number {
  const pairs = neighboursIn(words);
  if (pairs.length === 0) return 0;
  const placesOf = placesIn(fact, new Set(pairs.flat()), index);
  const apart = pairs.filter(([one, other]) => {
    const [first, second] = [placesOf.get(one) ?? [], placesOf.get(other) ?? []];
    const areNear = first.some((at) => second.some((place) => Math.abs(at - place) <= NEAR));
    return first.length > 0 && second.length > 0 && !areNear;
  });
  return apart.length / pairs.length;
}

/** Where a fact has each of some words, passage after passage. */
function placesIn(
  fact: number,
  words: ReadonlySet<ReadWord>,
  { termIds, passages: { start, terms, ofFact } }: FactIndex,
): ReadonlyMap<ReadWord, readonly number[]> {
  const wordsOf = new Map<number, ReadWord[]>();
  for (const word of words) {
    for (const term of word.terms) {
      const id = termIds.get(term) ?? -1;
      wordsOf.set(id, [...(wordsOf.get(id) ?? []), word]);
    }
  }
  const placesOf = new Map([...words].map((word) => [word, [] as number[]]));
  let gaps = 0;
  for (let passage = ofFact[fact] ?? 0; passage < (ofFact[fact + 1] ?? 0); passage++) {
    for (let at = start[passage] ?? 0; at < (start[passage + 1] ?? 0); at++) {
      for (const word of wordsOf.get(terms[at] ?? 0) ?? []) placesOf.get(word)?.push(at + gaps);
    }
    gaps += GAP;
  }
  return placesOf;
}

/** Words that say something, each with the next such word. */
function neighboursIn(words: readonly ReadWord[]): (readonly [ReadWord, ReadWord])[] {
  return words.flatMap((word, at) => {
    if (word.state === 'dropped') return [];
    const next = words.slice(at + 1, at + 1 + NEAR).find(({ state }) => state !== 'dropped');
    return next ? [[word, next] as const] : [];
  });
}
