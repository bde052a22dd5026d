import { describe, expect, it } from 'vitest';
import { indexFacts } from '../../src/search/index-facts.ts';
import { createNameFinder } from '../../src/search/names.ts';
import { SEARCH } from '../../src/search/options.ts';
import { createPassageReader } from '../../src/search/passage-reader.ts';
import type { QueryReading } from '../../src/search/read-query.ts';
import { stem } from '../../src/search/words.ts';
import { aFact, quote } from '../fixtures/base.ts';

const fact = aFact('pipe', {
  claim: 'gas pipeline',
  quotes: [quote('pipeline gas ministers harbour reactors')],
  asks: ['oil tanker'],
});
const index = indexFacts([fact, aFact('other')], new Map(), createNameFinder([]), SEARCH);
const [CLAIM, QUOTE, ASK, END] = [0, 1, 2, 3];

/** A reading that asks for these words with the same weight. */
function reading(...words: string[]): QueryReading {
  return {
    words: [],
    terms: new Map(words.map((word) => [stem(word), 1])),
    english: '',
    times: [],
    sources: [],
  };
}
const reader = createPassageReader(index, SEARCH.beyond);

function compare(words: readonly string[], from: number, to: number, unknownMass = 0) {
  const query = reader(reading(...words), unknownMass);
  query.next();
  const like = query.likest(from, to);
  const coverage = query.coverage();
  query.end();
  return { like, coverage };
}

describe('createPassageReader()', () => {
  it('finds a passage wholly like a query that has the same words', () => {
    expect(compare(['gas', 'pipeline'], CLAIM, QUOTE).like).toBeCloseTo(1);
  });

  it('holds against a passage what it lacks and what it has beyond the query', () => {
    const { like } = compare(['gas', 'pipeline'], CLAIM, QUOTE);
    expect(compare(['gas', 'tanker'], CLAIM, QUOTE).like).toBeLessThan(like);
    expect(compare(['gas', 'pipeline'], QUOTE, ASK).like).toBeLessThan(like);
    expect(compare(['gas', 'pipeline'], ASK, END).like).toBe(0);
  });

  it('holds against every passage what the base has never heard of', () => {
    const heard = compare(['gas', 'pipeline'], CLAIM, QUOTE);
    const unheard = compare(['gas', 'pipeline'], CLAIM, QUOTE, 5);
    expect(unheard.like).toBeLessThan(heard.like);
    expect(unheard.coverage).toBeLessThan(heard.coverage);
  });

  it('takes the best of several passages', () => {
    expect(compare(['gas', 'pipeline'], CLAIM, END).like).toBe(
      compare(['gas', 'pipeline'], CLAIM, QUOTE).like,
    );
    expect(compare(['gas'], ASK, ASK)).toEqual({ like: 0, coverage: 0 });
  });

  it('covers what any passage of a fact has, once', () => {
    expect(compare(['gas', 'tanker'], CLAIM, END).coverage).toBeCloseTo(1);
    expect(compare(['gas', 'tanker'], CLAIM, ASK).coverage).toBeLessThan(1);
    expect(compare(['uranium'], CLAIM, END).coverage).toBe(0);
  });

  it('begins each fact and each query anew', () => {
    const before = compare(['gas', 'pipeline'], CLAIM, END);
    compare(['tanker', 'oil'], CLAIM, END, 3);
    expect(compare(['gas', 'pipeline'], CLAIM, END)).toEqual(before);
    const query = reader(reading('gas'), 0);
    query.next();
    query.likest(CLAIM, END);
    query.next();
    expect(query.coverage()).toBe(0);
    query.end();
  });
});
