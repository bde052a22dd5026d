import { describe, expect, it } from 'vitest';
import { letterNotices, plainLetters } from '../../../src/knowledge/import/letters.ts';

describe('plainLetters()', () => {
  it('writes out ligatures and radicals, and leaves out what cannot be seen', () => {
    expect(plainLetters('eﬃcient ﬁsh, ⼀⼋七⼀年 and soft\u00adware')).toBe(
      'efficient fish, 一八七一年 and software',
    );
    expect(letterNotices('eﬃcient ﬁsh\u00ad')).toEqual([
      expect.stringContaining('2 ligatures'),
      expect.stringContaining('1 characters that cannot be seen'),
    ]);
  });

  it('reads radicals without a compatibility mapping, look-alikes and loose accents as what was printed', () => {
    const printed = '国後島‧択捉島の元島⺠と町⻑、1990‒91年、Cˇe\u0301';
    expect(plainLetters(printed)).toBe('国後島・択捉島の元島民と町長、1990–91年、Cˇé');
    expect(letterNotices(printed).join()).toMatch(/2 ligatures.*as –: 1 signs.*as ・: 1 signs.*accents/);
    expect(plainLetters('un‧til, アイ・オー')).toBe('un‧til, アイ・オー');
  });

  it('leaves every other letter as it is', () => {
    const text = '“½ — 1,300 ％ Å ﾊﾝ ²”';
    expect(plainLetters(text)).toBe(text);
    expect(letterNotices(text)).toEqual([]);
  });
});
