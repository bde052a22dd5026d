import type { Fact } from '../src/facts/fact.ts';
import type { FactBase } from '../src/facts/fact-base.ts';

/** A small deterministic generator (mulberry32), so that every run measures the same base. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'ka lo mi re ta su no vi de po ra shi gel tor ban kur mos yam dal fen'.split(' ');
/** How many made-up words there may be: drawn by Zipf's law, as words are used. */
const MADE_UP = 40_000;
/** The share of a copy's words that are made up. */
const CHANGED = 0.35;

/**
 * A base of `size` facts made from a real one: copies in which about a third of the words are others, drawn by
 * Zipf's law from a large made-up vocabulary, so that both the vocabulary and the lists of common words grow.
 */
export function grow(base: FactBase, size: number): FactBase {
  const random = randomFrom(20261122);
  const originals = [...base.facts.values()];
  const facts = new Map(originals.slice(0, size).map((fact) => [fact.id, fact]));
  const change = (text: string) =>
    text.replace(/[a-z]{4,}/g, (word) =>
      random() < CHANGED ? madeUp(Math.floor(MADE_UP ** random())) : word,
    );
  for (let copy = 1; facts.size < size; copy++) {
    for (const fact of originals) {
      if (facts.size >= size) break;
      const id = `${fact.id}-${copy}`;
      facts.set(id, changed(fact, id, change));
    }
  }
  return { ...base, facts };
}

const changed = (fact: Fact, id: string, change: (text: string) => string): Fact => ({
  ...fact,
  id,
  claim: change(fact.claim),
  asks: fact.asks.map(change),
  quotes: fact.quotes.map((quote) => ({ ...quote, exact: change(quote.exact) })),
});

function madeUp(number: number): string {
  let word = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  }
  return word;
}
