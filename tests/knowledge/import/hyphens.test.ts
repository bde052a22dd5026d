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

  it('sets a page’s mark after the word that was broken', () => {
    const joiner = hyphenJoiner(['a breakwater']);
    expect(joiner.join('a break-', 'water, of stone', '⟦p. 2⟧ ')).toBe('a breakwater, ⟦p. 2⟧ of stone');
    expect(joiner.join('a wall', 'of stone', '⟦p. 2⟧ ')).toBe('a wall ⟦p. 2⟧ of stone');
  });
});
