import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForSides, diversify } from '../../src/search/diversify.ts';
import type { Candidate } from '../../src/search/likeness.ts';
import { aFact, quote } from '../fixtures/base.ts';

const candidate = (fact: number, score: number): Candidate => ({
  fact,
  score,
  coverage: 1,
  ask: 0,
  claim: 0,
  quote: 0,
  askFit: 0,
  strength: 0,
  time: 0,
  source: 0,
});
const from = (...sources: readonly string[]) =>
  sources.map((source, at) => aFact(`fact-${at}`, { quotes: [quote('words', 1, source)] }));
const order = (candidates: readonly Candidate[]): number[] => candidates.map(({ fact }) => fact);

describe('asksForSides()', () => {
  it.each([
    'annexation or reunification',
    'Miller vs Streltsov',
    'where do the authors differ',
    'do the sources disagree on the length',
    'compare the two views',
    'аннексия или воссоединение',
    'ミラーとストラトフォーの違い',
  ])('knows that %j does', (query) => {
    expect(asksForSides(query)).toBe(true);
  });

  it.each(['', 'the order of the islands', 'who visited Oregon', 'kurils', 'предложение Мори', '北方領土'])(
    'knows that %j does not',
    (query) => {
      expect(asksForSides(query)).toBe(false);
    },
  );

  it('takes no part of a Russian word for a word that joins sides', () => {
    expect(asksForSides('усилия Абэ')).toBe(false);
  });
});

describe('diversify()', () => {
  it('brings the best of each other source up behind the first', () => {
    const facts = from('miller', 'miller', 'miller', 'streltsov', 'stratfor');
    const candidates = [10, 9, 8, 7, 6].map((score, fact) => candidate(fact, score));
    expect(order(diversify(candidates, facts))).toEqual([0, 3, 4, 1, 2]);
  });

  it('brings up nothing that is far behind', () => {
    const facts = from('miller', 'miller', 'streltsov');
    expect(order(diversify([candidate(0, 100), candidate(1, 90), candidate(2, 1)], facts))).toEqual([
      0, 1, 2,
    ]);
  });

  it('changes nothing where all are of one source', () => {
    const facts = from('miller', 'miller');
    expect(order(diversify([candidate(0, 2), candidate(1, 1)], facts))).toEqual([0, 1]);
    expect(diversify([], facts)).toEqual([]);
  });

  it('keeps the first where it is, and every candidate once', () => {
    const one = fc.record({
      source: fc.constantFrom('a', 'b', 'c'),
      score: fc.double({ min: 0.1, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (all) => {
        const sorted = all.toSorted((a, b) => b.score - a.score);
        const candidates = sorted.map(({ score }, fact) => candidate(fact, score));
        const found = order(diversify(candidates, from(...sorted.map(({ source }) => source))));
        expect(found[0]).toBe(0);
        expect(found.toSorted((a, b) => a - b)).toEqual(order(candidates));
      }),
    );
  });
});
