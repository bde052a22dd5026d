import { describe, expect, it } from 'vitest';
import { folded, hasWords, spellingsOf, unitsOf } from '../../src/reply/spelling.ts';

describe('folded()', () => {
  it.each([
    ['  Port   Authority ', 'port authority'],
    ['Japan’s PM', "japan's pm"],
    ['ＮＡＴＯ', 'nato'],
    ['ПУТИН', 'путин'],
  ])('makes %j comparable', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });
});

describe('unitsOf()', () => {
  it('keeps words whole, and letters of scripts without spaces apart', () => {
    expect(unitsOf('Orlova’s G-7, 港湾 and o\u0301')).toEqual([
      'Orlova',
      "'",
      's',
      'G',
      '-',
      '7',
      ',',
      '港',
      '湾',
      'and',
      'ó',
    ]);
  });
});

describe('hasWords()', () => {
  it.each([
    ['Matsuoka (2014)', 'Matsuoka', true],
    ['Tokyo, in Miller (2014)', 'miller', true],
    ['Millerton', 'Miller', false],
    ['Russia Insider (2016)', 'Russia Insider', true],
    ['Russia, an Insider', 'Russia Insider', false],
    ['whatever', '', false],
  ])('%j has %j: %s', (text, phrase, is) => {
    expect(hasWords(text, phrase)).toBe(is);
  });
});

describe('spellingsOf()', () => {
  it('has each spelling once, the name first', () => {
    const name = { id: 'a', name: 'A', kind: 'body', aliases: ['B', 'A', 'C'] } as const;
    expect(spellingsOf(name)).toEqual(['A', 'B', 'C']);
  });
});
