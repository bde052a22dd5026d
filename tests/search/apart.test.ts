import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/search/evidence.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { aFact, baseOf, quote } from '../fixtures/base.ts';

const apart = (query: string, claim: string, asks: readonly string[] = []): Evidence['apart'] | undefined =>
  createSearcher(baseOf([aFact('one', { claim, asks, quotes: [quote('as it was written')] })])).explain(query)
    .evidence?.apart;

describe('apartIn()', () => {
  it('is nothing where neighbours of the query stand together in a passage', () => {
    expect(apart('neutrality pact', 'They signed a pact of neutrality.')).toBe(0);
    expect(apart('neutrality pact', 'A harbour.', ['neutrality pact'])).toBe(0);
  });

  it('is all where the fact has both, far from each other or in two passages', () => {
    expect(apart('neutrality pact', 'A pact on gas prices was wrecked by Swiss neutrality.')).toBe(1);
    expect(apart('neutrality pact', 'A pact.', ['neutrality'])).toBe(1);
  });

  it('is the share of neighbours that are so', () => {
    expect(apart('gas neutrality pact', 'Gas neutrality ended when prices fell under the pact.')).toBe(0.5);
  });

  it('does not count words that the fact lacks, nor a word by itself', () => {
    expect(apart('neutrality pact', 'A pact.')).toBe(0);
    expect(apart('pact', 'A pact.')).toBe(0);
  });
});
