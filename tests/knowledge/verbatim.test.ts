import { describe, expect, it } from 'vitest';
import { countWords, findQuote } from '../../src/knowledge/verbatim.ts';

const TEXT =
  'Japan’s pact of non-aggression covers 1,300 km of more than fiftyislands, “unjustly seized” in the café years 1904–1905.';

describe('findQuote()', () => {
  it('says where a quote stands', () => {
    expect(findQuote('pact of non-aggression', TEXT)).toEqual({ start: 8, end: 30 });
  });

  it('ignores white space, so that glued words can be set apart', () => {
    expect(findQuote('more than fifty\n  islands', TEXT)).toBeDefined();
    expect(findQuote('1,300\u00a0km', TEXT)).toBeDefined();
  });

  it('takes parts between omissions in their order', () => {
    expect(findQuote('pact […] fiftyislands', TEXT)).toEqual({ start: 8, end: 72 });
    expect(findQuote('fiftyislands […] pact', TEXT)).toBeUndefined();
    expect(findQuote('pact […] pact', TEXT)).toBeUndefined();
  });

  it.each(['Japan’s pakt', 'pact, of', 'Pact of', '"unjustly seized"', "Japan's pact", 'pact... km'])(
    'rejects %s: every character counts',
    (exact) => {
      expect(findQuote(exact, TEXT)).toBeUndefined();
    },
  );

  it.each([
    'pan’s pact',
    'pact of non-aggress',
    'aggression covers',
    'Japan',
    '300 km',
    'covers 1',
    'cafe',
    '1904',
  ])('rejects %s, which cuts a word or a number', (exact) => {
    expect(findQuote(exact, TEXT.normalize('NFD'))).toBeUndefined();
  });

  it('rejects a quote that has the beginning of a glued word alone', () => {
    expect(findQuote('more than fifty', TEXT)).toBeUndefined();
  });

  it('looks on where words are cut for a place where they are whole', () => {
    expect(findQuote('art', 'A party of art.')).toEqual({ start: 11, end: 14 });
  });

  it('takes a sentence without its full stop', () => {
    expect(findQuote('at risk', 'It would be at risk.While some')).toBeDefined();
  });

  it('takes a quote that begins and ends at any word of a script without spaces', () => {
    const text = 'ここに主権が国民に存することを宣言し、この憲法を確定する。';
    expect(findQuote('主権が国民に存する', text)).toEqual({ start: 3, end: 12 });
    expect(findQuote('民に存する', text)).toBeUndefined();
  });

  it.each(['', ' ', '[…]', 'pact […]', '[…] pact'])(
    'rejects a quote with a part that says nothing: "%s"',
    (exact) => {
      expect(findQuote(exact, TEXT)).toBeUndefined();
    },
  );
});

describe('countWords()', () => {
  it('counts runs between white space, omission marks not counted', () => {
    expect(countWords(' two\u00a0words […]\nand more ')).toBe(4);
    expect(countWords('')).toBe(0);
  });

  it('counts no dash, and the words of a script without spaces', () => {
    expect(countWords('fire – and water')).toBe(3);
    expect(countWords('主権が国民に存することを宣言する')).toBeGreaterThan(6);
  });
});
