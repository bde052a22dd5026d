import { describe, expect, it } from 'vitest';
import { quoteBudget, quotedWords } from '../../../src/knowledge/rules/quote-budget.ts';
import { aFact, packOf, quoting } from '../../fixtures/packs/pack-of.ts';

const PARAGRAPH = 'The Saltby Cut was opened in 1794 after five years of digging, and the town grew.';
const texts = (words: number) =>
  new Map([['calder', { paragraphs: ['The Cut', PARAGRAPH], pages: [], words, sha256: '' }]]);

describe('quoteBudget()', () => {
  it('passes quotes that are less than 65 % of their source', () => {
    expect(quoteBudget(packOf({ texts: texts(11) }))).toEqual([]);
  });

  it('fails a source of which more is quoted', () => {
    expect(quoteBudget(packOf({ texts: texts(10) }))).toEqual([
      { file: 'sources/calder.yaml', path: '', message: expect.stringContaining('7 of 10 words are quoted') },
    ]);
  });

  it('goes by the lock where the text is not at hand', () => {
    const lock = { sources: { calder: { sha256: '', words: 18, quoted: 12 } }, quotes: {} };
    expect(quoteBudget(packOf({ lock, texts: new Map() }))).toHaveLength(1);
    const fact = {
      'canal/opened': quoting({ exact: 'one two three four five six seven eight nine ten eleven twelve' }),
    };
    expect(quoteBudget(packOf({ fact, texts: new Map() })), 'an older lock').toHaveLength(1);
  });
});

describe('quotedWords()', () => {
  it('counts a quote that two facts share once', () => {
    const pack = packOf({ fact: { 'canal/opened': aFact(), 'canal/again': aFact() } });
    expect(quotedWords(pack, 'calder')).toEqual({ quoted: 7, words: 18 });
  });

  it('counts a word that two quotes share once', () => {
    const shared = quoting({ exact: 'Cut was opened in 1794 after five years' });
    const pack = packOf({ fact: { 'canal/opened': aFact(), 'canal/again': shared } });
    expect(quotedWords(pack, 'calder')).toEqual({ quoted: 10, words: 18 });
  });
});
