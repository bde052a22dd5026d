import { describe, expect, it } from 'vitest';
import { need } from '../../src/facts/fact-base.ts';
import type { Candidate } from '../../src/search/likeness.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const base = islandsBase();
const facts = [...base.facts.values()];
const searcher = createSearcher(base);
const candidates = (query: string): readonly Candidate[] => searcher.explain(query).candidates;

/** What speaks for one fact where a query is compared with it. */
function candidate(query: string, id: string): Candidate {
  const found = candidates(query).find(({ fact }) => facts[fact]?.id === id);
  if (found === undefined) throw new Error(`'${id}' is no candidate`);
  return found;
}

describe('createComparer()', () => {
  it('orders candidates by score, falling, and gives every share between 0 and 1', () => {
    const found = candidates('border treaty gas 2014 Orlova Putin');
    expect(found.length).toBeGreaterThan(3);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { fact: _, score: __, strength: ___, ...shares } of found) {
      for (const share of Object.values(shares)) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  it('finds a query that is an ask, a claim or a quote most like that', () => {
    const { asks, claim, quotes } = need(base.facts, 'sakhalin-pipeline');
    const asked = candidate(asks[0] ?? '', 'sakhalin-pipeline');
    expect(asked.ask).toBeGreaterThan(Math.max(asked.claim, asked.quote));
    const claimed = candidate(claim, 'sakhalin-pipeline');
    expect(claimed.claim).toBeGreaterThan(Math.max(claimed.ask, claimed.quote));
    const quoted = candidate(quotes[0]?.exact ?? '', 'sakhalin-pipeline');
    expect(quoted.quote).toBeGreaterThan(Math.max(quoted.ask, quoted.claim));
  });

  it('covers more of a query by a fact that has more of it', () => {
    const more = candidate('gas pipeline fukushima', 'sakhalin-pipeline').coverage;
    expect(more).toBeGreaterThan(candidate('gas pipeline fukushima', 'reactors-idle').coverage);
  });

  it('knows the facts of a time that the query names', () => {
    expect(candidate('Crimea march 2014', 'visa-sanctions').time).toBe(1);
    expect(candidate('Crimea 2014', 'visa-sanctions').time).toBe(1);
    expect(candidate('Crimea 1956', 'visa-sanctions').time).toBe(0);
    expect(candidate('Crimea', 'visa-sanctions').time).toBe(0);
  });

  it('knows the facts of a source that the query names', () => {
    expect(candidate('what does Orlova say about Crimea', 'visa-sanctions').source).toBe(1);
    expect(candidate('Gazette on Crimea', 'visa-sanctions').source).toBe(0);
  });
});
