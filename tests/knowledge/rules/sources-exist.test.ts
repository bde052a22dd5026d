import { describe, expect, it } from 'vitest';
import { sourcesExist } from '../../../src/knowledge/rules/sources-exist.ts';
import { packOf, quoting } from '../../fixtures/packs/pack-of.ts';

describe('sourcesExist()', () => {
  it('passes quotes from sources that have a record', () => {
    expect(sourcesExist(packOf())).toEqual([]);
  });

  it('fails a quote from a source that has none', () => {
    expect(sourcesExist(packOf({ fact: { 'canal/opened': quoting({ source: 'nobody' }) } }))).toEqual([
      {
        file: 'facts/canal/opened.yaml',
        path: 'quotes.0',
        message: expect.stringContaining("no source 'nobody'"),
      },
    ]);
  });
});
