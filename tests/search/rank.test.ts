import { describe, expect, it } from 'vitest';
import { indexFacts } from '../../src/search/index-facts.ts';
import { createNameFinder } from '../../src/search/names.ts';
import { SEARCH, type SearchNumbers } from '../../src/search/options.ts';
import { createRanker } from '../../src/search/rank.ts';
import { stem } from '../../src/search/words.ts';
import { aFact } from '../fixtures/base.ts';

/** Facts that say "gas" once each, the fourth thrice, every other one "oil", and each a word of its own. */
const facts = Array.from({ length: 60 }, (_, at) =>
  aFact(`fact-${at}`, {
    claim: `Gas ${at === 4 ? 'gas gas ' : ''}${at % 2 === 0 ? 'oil' : 'coal'} own${at}x.`,
    asks: [],
    quotes: [],
    topics: [at % 3 === 0 ? 'energy' : 'trade'],
  }),
);
const index = indexFacts(facts, new Map(), createNameFinder([]), SEARCH);
const terms = (...words: string[]) => new Map(words.map((word) => [stem(word), 1] as const));
const all = (_: number) => true;
const rank = (words: ReadonlyMap<string, number>, numbers: Partial<SearchNumbers> = {}, keep = all) =>
  createRanker(index, { ...SEARCH, ...numbers })(words, keep, numbers.candidates ?? 40);

describe('createRanker()', () => {
  it('puts the fact that has most of a word first, then those that have as much in the order of the base', () => {
    const found = rank(terms('gas')).map(({ fact }) => fact);
    expect(found.slice(0, 4)).toEqual([4, 0, 1, 2]);
  });

  it('orders by score, falling', () => {
    const scores = rank(terms('gas', 'oil', 'own7x')).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('puts the fact with the rare word first', () => {
    expect(rank(terms('gas', 'oil', 'own7x'))[0]?.fact).toBe(7);
  });

  it('counts a word by its weight in the query', () => {
    expect(rank(new Map([...terms('own7x'), [stem('own9x'), 0.5]])).map(({ fact }) => fact)).toEqual([7, 9]);
    expect(rank(new Map([[stem('own7x'), 0.5], ...terms('own9x')])).map(({ fact }) => fact)).toEqual([9, 7]);
  });

  it('gives no more candidates than asked for, and the same ones first', () => {
    const many = rank(terms('oil', 'gas'), { candidates: 40 });
    expect(many).toHaveLength(40);
    expect(rank(terms('oil', 'gas'), { candidates: 5 })).toEqual(many.slice(0, 5));
  });

  it('gives only facts that it is told to keep, as many as there are', () => {
    const isEnergy = (fact: number) => facts[fact]?.topics.includes('energy') === true;
    const kept = rank(terms('gas'), {}, isEnergy);
    expect(kept).toHaveLength(20);
    expect(kept.every(({ fact }) => isEnergy(fact))).toBe(true);
    expect(rank(terms('gas'), {}, () => false)).toEqual([]);
  });

  it('reads no more postings than its budget, the heaviest first', () => {
    const read = rank(terms('gas', 'own7x'), { postingsBudget: 6, candidates: 100 }).map(({ fact }) => fact);
    expect(read).toHaveLength(6);
    expect(read).toContain(7);
    expect(read).toContain(4);
    expect(rank(terms('gas'), { postingsBudget: 0 })).toEqual([]);
  });

  it('finds nothing for terms that no fact has', () => {
    expect(rank(terms('uranium'))).toEqual([]);
    expect(rank(new Map())).toEqual([]);
  });

  it('remembers nothing of the query before', () => {
    const ranker = createRanker(index, SEARCH);
    const first = ranker(terms('oil'), all, 40);
    ranker(terms('gas', 'coal'), all, 40);
    expect(ranker(terms('oil'), all, 40)).toEqual(first);
  });
});
