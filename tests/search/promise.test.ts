import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/search/searcher.ts';
import { realBase } from '../golden/real-base.ts';

const { base } = realBase();

/** Milliseconds: a search for each of some hundred entries, on a machine that is busy with other tests. */
const LONG = 60_000;

describe('an ask of the repository’s own pack', () => {
  it('is answered by its fact, as it stands', { timeout: LONG }, () => {
    const { search } = createSearcher(base);
    const broken = [...base.facts.values()].flatMap(({ id, asks }) =>
      asks.slice(0, 1).filter((ask) => {
        const { outcome, matches } = search(ask);
        return outcome !== 'answer' || matches[0]?.fact.id !== id;
      }),
    );
    // Where two facts have the same ask, one of them comes second.
    const shared = new Set(
      broken.filter((ask) => [...base.facts.values()].filter((fact) => fact.asks.includes(ask)).length > 1),
    );
    expect(broken.filter((ask) => !shared.has(ask))).toEqual([]);
  });
});
