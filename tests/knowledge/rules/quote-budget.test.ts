import { describe, expect, it } from 'vitest';
import { quoteBudget, quotedWords } from '../../../src/knowledge/rules/quote-budget.ts';
import { aFact, packOf, quoting } from '../../fixtures/packs/pack-of.ts';

const texts = (words: number) => new Map([['calder', { paragraphs: [], words, sha256: '' }]]);

describe('quoteBudget()', () => {
  it('passes quotes that are half of their source', () => {
    expect(quoteBudget(packOf({ texts: texts(14) }))).toEqual([]);
  });

  it('fails a source of which more than half is quoted', () => {
    expect(quoteBudget(packOf({ texts: texts(13) }))).toEqual([
      { file: 'sources/calder.yaml', path: '', message: expect.stringContaining('7 of 13 words are quoted') },
    ]);
  });

  it('goes by the lock where the text is not at hand', () => {
    const fact = { 'canal/opened': quoting({ exact: 'one two three four five six seven eight nine ten' }) };
    expect(quoteBudget(packOf({ fact, texts: new Map() }))).toHaveLength(1);
  });
});

describe('quotedWords()', () => {
  it('counts a quote that two facts share once', () => {
    const pack = packOf({ fact: { 'canal/opened': aFact(), 'canal/again': aFact() } });
    expect(quotedWords(pack, 'calder')).toEqual({ quoted: 7, words: 18 });
  });
});
