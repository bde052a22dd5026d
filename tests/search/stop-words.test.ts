import { describe, expect, it } from 'vitest';
import { fillerMeant, isFiller } from '../../src/search/stop-words.ts';
import { wordsOf } from '../../src/search/words.ts';

const left = (text: string): string[] =>
  wordsOf(text).flatMap((word) => (isFiller(word.text) ? [] : [word.text]));

describe('isFiller()', () => {
  it('drops what asks and fills, in English and in Russian', () => {
    expect(left('what does it say about who they were, please?')).toEqual([]);
    expect(left("what's the point, doesn’t it mean that")).toEqual([]);
    expect(left('почему это было, и когда ещё')).toEqual([]);
  });

  it('keeps what is asked for', () => {
    const asked = 'treaty war islands russia putin gas sanctions us china 1956 курилы остров 2014 2+2';
    expect(left(asked)).toEqual(asked.split(' '));
  });

  it('keeps words that only share a stem with a filler', () => {
    const asked = 'authority rights herring owns backed evening';
    expect(left(asked)).toEqual(asked.split(' '));
  });

  it('has nothing against the empty word', () => {
    expect(isFiller('')).toBe(false);
  });
});

describe('fillerMeant()', () => {
  it.each([
    ['hwo', 'who'],
    ['abuot', 'about'],
    ['becuase', 'because'],
    ['whch', 'which'],
    ['aboutt', 'about'],
  ])('takes %s for a filler with an error', (typed, meant) => {
    expect(fillerMeant(typed)).toEqual([meant]);
  });

  it.each(['gas', 'kuril', 'ab', '', 'abe'])('takes %j for none', (typed) => {
    expect(fillerMeant(typed)).toBeUndefined();
  });
});
