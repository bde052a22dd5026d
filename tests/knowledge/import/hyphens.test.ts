import { describe, expect, it } from 'vitest';
import { hyphenJoiner } from '../../../src/knowledge/import/hyphens.ts';

const joined = (lines: readonly [string, string], others: readonly string[] = []) => {
  const joiner = hyphenJoiner([...lines, ...others]);
  return { text: joiner.join(...lines), notices: joiner.notices() };
};

describe('hyphenJoiner()', () => {
  it('joins a word that the text has whole elsewhere', () => {
    expect(joined(['a break-', 'water of stone'], ['The breakwater stood.'])).toEqual({
      text: 'a breakwater of stone',
      notices: [],
    });
  });

  it('keeps the hyphen of a word that the text has with it elsewhere', () => {
    expect(joined(['the self-', 'taught man'], ['A self-taught woman'])).toEqual({
      text: 'the self-taught man',
      notices: [],
    });
  });

  it('keeps the hyphen between two words of the text, and says so', () => {
    expect(joined(['the self-', 'taught man'], ['He taught a self of'])).toEqual({
      text: 'the self-taught man',
      notices: [expect.stringContaining('self-taught')],
    });
  });

  it('joins what has no witness, and says so', () => {
    expect(joined(['the ship-', 'worm ate'])).toEqual({
      text: 'the shipworm ate',
      notices: [expect.stringContaining('shipworm')],
    });
  });

  it('keeps a hyphen before a capital letter', () => {
    expect(joined(['the Anglo-', 'French war']).text).toBe('the Anglo-French war');
  });

  it('drops soft hyphens, and the printer’s where the author types another', () => {
    expect(joined(['ab\u00ad', 'cd'])).toEqual({ text: 'abcd', notices: [] });
    expect(joined(['ab‐', 'cd'])).toEqual({ text: 'abcd', notices: [] });
    expect(joined(['self‐', 'made'], ['a self‐made man', 'made of'])).toMatchObject({ text: 'self‐made' });
  });

  it('sets no space between lines of Japanese, nor after a dash', () => {
    expect(joined(['防波堤は', '一八七一年']).text).toBe('防波堤は一八七一年');
    expect(joined(['the wall—', 'of chalk']).text).toBe('the wall—of chalk');
    expect(joined(['Japan は', 'one']).text).toBe('Japan は one');
  });

  it.each([
    [
      'a dash that stands free',
      ['had not —', 'for the first time — spoken'],
      'had not — for the first time — spoken',
    ],
    ['a dash that begins a line', ['insisted', '—not once'], 'insisted—not once'],
    ['a hyphen of an abbreviation', ['the officer, Lt.-', 'Col. Griffith'], 'the officer, Lt.-Col. Griffith'],
    ['a hyphen between figures', ['1868-', '71'], '1868-71'],
    [
      'a hyphen whose other half comes later',
      ['Arbeiter-', 'und Fischerfamilien'],
      'Arbeiter- und Fischerfamilien',
    ],
    ['a stroke', ['fish and/', 'or oil'], 'fish and/or oil'],
    ['Japanese beside figures', ['約', '1,234万円、フェリ'], '約1,234万円、フェリ'],
    ['a long vowel', ['フェリ', 'ーの運航'], 'フェリーの運航'],
  ] as const)('joins lines at %s', (_, lines, text) => {
    expect(joined(lines).text).toBe(text);
  });

  it('sets a space between Japanese and figures where the text does', () => {
    expect(joined(['約', '12 万円'], ['約 12 万円と 3 円']).text).toBe('約 12 万円');
  });

  it('knows the parts of a hyphened word', () => {
    expect(joined(['the self-ap-', 'pointed man'], ['They appointed him.'])).toEqual({
      text: 'the self-appointed man',
      notices: [],
    });
  });

  it('sets a page’s mark after the word that was broken', () => {
    const joiner = hyphenJoiner(['a breakwater']);
    expect(joiner.join('a break-', 'water, of stone', '⟦p. 2⟧ ')).toBe('a breakwater, ⟦p. 2⟧ of stone');
    expect(joiner.join('a wall', 'of stone', '⟦p. 2⟧ ')).toBe('a wall ⟦p. 2⟧ of stone');
  });
});
