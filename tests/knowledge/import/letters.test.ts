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

  it('leaves every other letter as it is', () => {
    const text = '“½ — 1,300 ％ Å ﾊﾝ ²”';
    expect(plainLetters(text)).toBe(text);
    expect(letterNotices(text)).toEqual([]);
  });
});
