import { describe, expect, it } from 'vitest';
import { MAX_QUOTE_WORDS, quoteLength } from '../../../src/knowledge/rules/quote-length.ts';
import { packOf, quoting } from '../../fixtures/packs/pack-of.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const check = (exact: string) => quoteLength(packOf({ fact: { 'canal/opened': quoting({ exact }) } }));

describe('quoteLength()', () => {
  it('passes a quote of forty words, its omissions not counted', () => {
    expect(MAX_QUOTE_WORDS).toBe(40);
    expect(check(`${words(20)} […] ${words(20)}`)).toEqual([]);
  });

  it('fails a quote of forty-one words', () => {
    expect(check(words(41))).toEqual([
      { file: 'facts/canal/opened.yaml', path: 'quotes.0', message: expect.stringContaining('has 41 words') },
    ]);
  });
});
