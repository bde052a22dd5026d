import { describe, expect, it } from 'vitest';
import { lacksAsked } from '../../src/dates/asked-detail.ts';

const SHIP = 'The ship carried 20 boats when it left in April 1912.';
const CAPTAIN = 'The captain was seen on the bridge.';

describe('lacksAsked()', () => {
  it.each([
    'how many boats did the ship carry',
    'what percentage of the boats was full',
    'сколько было лодок',
    'ボートは何隻ありましたか',
    'When did the ship leave?',
    'so when was it',
    'in what year did the ship leave',
    'в каком году это было',
    '出航はいつですか',
  ])('holds for %j where a text has no such thing, and not where it has', (question) => {
    expect(lacksAsked(question, CAPTAIN)).toBe(true);
    expect(lacksAsked(question, SHIP)).toBe(false);
  });

  it('takes what the question says itself for no answer', () => {
    expect(lacksAsked('how many people were in the 20 boats', SHIP)).toBe(true);
    expect(lacksAsked('how many people were in the boats in 1912', 'It happened in 1912.')).toBe(true);
  });

  it('takes vague numbers for numbers, and dates for how long something lasted', () => {
    expect(lacksAsked('how many people died', 'Half of the crew died.')).toBe(false);
    expect(lacksAsked('how long did it last', 'It has lasted since 1945.')).toBe(false);
    expect(lacksAsked('since when has it lasted', 'It has lasted since the war.')).toBe(false);
  });

  it.each(['who was the captain', 'the time when all was well', 'boats', ''])(
    'never holds for %j, which asks for neither',
    (question) => {
      expect(lacksAsked(question, CAPTAIN)).toBe(false);
    },
  );
});
