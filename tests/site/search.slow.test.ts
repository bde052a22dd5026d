import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { realBase } from '../golden/real-base.ts';
import { foundOtherwise } from './site-search.ts';

describe('the search of the site', () => {
  it('finds what the bot finds, for every ask of every entry', async () => {
    const { base } = realBase();
    const files = await buildSite(base, { script: '', search: '', styles: '' });
    const asks = [...base.facts.values()].flatMap((fact) => fact.asks);
    expect(asks.length).toBeGreaterThan(3_000);
    expect(await foundOtherwise(base, files.get('base.js') ?? '', asks)).toEqual([]);
  }, 300_000);
});
