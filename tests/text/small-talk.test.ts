import { describe, expect, it } from 'vitest';
import { isSmallTalk } from '../../src/text/small-talk.ts';

describe('isSmallTalk()', () => {
  it.each([
    ...[
      'hi',
      'Hello!',
      'hiiii bot',
      'heyyy anyone here',
      'lol ok thx bro',
      'thank you',
      'help',
      'good morning',
    ],
    ...['what is this bot', 'who are you?', 'what can you do', 'how do i use this'],
    ...[
      'привет',
      'спасибо!',
      'помогите',
      'кто ты',
      'こんにちは',
      'ありがとうございます',
      'おつかれ〜ｗ',
      'このボットは何ですか',
    ],
  ])('recognises %s', (query) => {
    expect(isSmallTalk(query)).toBe(true);
  });

  it.each([
    ...[
      'yalta',
      'who are the authors',
      'help from the US',
      'what is the 2+2',
      'thanks to whom did japan join',
      'who',
    ],
    ...['кто такой мори', '森とは', 'what can japan do', '', '???', 'good relations'],
  ])('leaves %j to the search', (query) => {
    expect(isSmallTalk(query)).toBe(false);
  });
});
