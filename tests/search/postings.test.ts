import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEARCH, type SearchNumbers } from '../../src/search/options.ts';
import { type Field, type Postings, PostingsBuilder } from '../../src/search/postings.ts';

const FIELDS: readonly Field[] = ['claim', 'quotes', 'asks', 'about'];

/** Numbers by which one field alone counts, and its length does not. */
const only = (counted: Field): SearchNumbers => {
  const field = (name: Field) => ({ weight: name === counted ? 1 : 0, b: 0 });
  return {
    ...SEARCH,
    fields: { claim: field('claim'), quotes: field('quotes'), asks: field('asks'), about: field('about') },
  };
};

/** The postings of term 0, which stands so many times in a field of each fact; every fact has term 1 beside it. */
function postingsOf(counts: readonly number[], field: Field, numbers: SearchNumbers): Postings {
  const builder = new PostingsBuilder();
  for (const count of counts) {
    builder.add(field, new Int32Array(count), 0, count);
    builder.add('claim', Int32Array.of(1), 0, 1);
    builder.endFact();
  }
  const [postings] = builder.finish(2, numbers);
  if (postings === undefined) throw new Error('no postings');
  return postings;
}

describe('PostingsBuilder', () => {
  it('lists each fact that has a term once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 })), (counts) => {
        const having = counts.flatMap((count, fact) => (count > 0 ? [fact] : []));
        expect([...postingsOf(counts, 'claim', SEARCH).facts].sort((a, b) => a - b)).toEqual(having);
      }),
    );
  });

  it('lists facts by falling impact, and by their order where it is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (counts) => {
        const { facts, impacts } = postingsOf(counts, 'claim', only('claim'));
        for (let at = 1; at < facts.length; at++) {
          const [before, after] = [impacts[at - 1] ?? 0, impacts[at] ?? 0];
          expect(before).toBeGreaterThanOrEqual(after);
          if (before === after) expect(facts[at - 1]).toBeLessThan(facts[at] ?? 0);
        }
      }),
    );
  });

  it('lists thousands of facts by impacts that fall but for a hair', () => {
    const counts = Array.from({ length: 5000 }, (_, at) => 1 + ((at * 7919) % 50));
    const { facts, impacts } = postingsOf(counts, 'quotes', only('quotes'));
    expect(new Set(facts).size).toBe(counts.length);
    for (let at = 1; at < impacts.length; at++) {
      expect(impacts[at]).toBeLessThanOrEqual((impacts[at - 1] ?? 0) + (impacts[0] ?? 0) / 200);
    }
  });

  it.each(FIELDS)('counts beyond a byte in %s, which reach no other field', (field) => {
    for (const other of FIELDS.filter((name) => name !== field)) {
      expect([...postingsOf([1000], field, only(other)).impacts]).toEqual([0]);
    }
    const { facts, impacts } = postingsOf([1, 1000], field, only(field));
    expect([...facts]).toEqual([1, 0]);
    expect(impacts[0]).toBeGreaterThan(impacts[1] ?? 0);
  });

  it('gives a rare term more weight than a common one, and none a negative weight', () => {
    const rare = postingsOf([1, 0, 0, 0], 'claim', SEARCH).idf;
    const common = postingsOf([1, 1, 1, 1], 'claim', SEARCH).idf;
    expect(rare).toBeGreaterThan(common);
    expect(common).toBeGreaterThanOrEqual(0);
  });

  it('takes terms in any number', () => {
    const builder = new PostingsBuilder();
    builder.add('asks', Int32Array.of(7, 5000, 3), 1, 2);
    builder.endFact();
    const postings = builder.finish(5001, SEARCH);
    expect(postings.flatMap(({ facts }, term) => (facts.length > 0 ? [term] : []))).toEqual([5000]);
  });

  it('gives a term that no fact has an empty list', () => {
    expect(postingsOf([0, 0], 'claim', SEARCH).facts).toHaveLength(0);
    expect(new PostingsBuilder().finish(0, SEARCH)).toEqual([]);
  });
});
