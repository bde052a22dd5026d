import { describe, expect, it } from 'vitest';
import { realBase } from '../golden/real-base.ts';
import { foundOtherwise, siteOf } from './site-search.ts';

describe('the search of the site', () => {
  it('finds what the bot finds, for every ask of every entry', async () => {
    const { base } = realBase();
    const files = await siteOf(base);
    const asks = [...base.facts.values()].flatMap((fact) => fact.asks);
    expect(asks.length).toBeGreaterThan(3_000);
    expect(await foundOtherwise(base, files.get('base.js') ?? '', asks)).toEqual([]);
  }, 300_000);
});
