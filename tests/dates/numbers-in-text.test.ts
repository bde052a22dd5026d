import { describe, expect, it } from 'vitest';
import { hasNumber, numbersIn, withoutNumbers } from '../../src/dates/numbers-in-text.ts';

const keys = (text: string, names?: readonly string[]) => numbersIn(text, names).map(({ key }) => key);

describe('numbersIn()', () => {
  it.each([
    ['met five times', ['5']],
    ['the fifth meeting', ['5']],
    ['Five of 12 islands', ['5', '12']],
    ['a 1,400-kilometre pipe', ['1400']],
    ['1400 km', ['1400']],
    ['2.5 billion yen', ['2500000000']],
    ['three million', ['3000000']],
    ['30% of it', ['30%']],
    ['thirty percent', ['30%']],
    ['forty-eight thousand pins', ['48000']],
    ['two thousand three hundred and forty-one', ['2341']],
    ['one hundred and sixty-five of a thousand', ['165', '1000']],
    ['two and three', ['2', '3']],
    ['twenty-three of fifty', ['23', '50']],
    ['some five or six hundred', ['5', '600']],
  ])('reads the numbers of “%s”', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    'one of its few friends',
    'the first, or the second',
    'on 7 February 1855',
    'since the 1980s',
    'the G7 and an F-35',
    'a 2+2 meeting',
    'someone often',
  ])('finds nothing counted in “%s”', (text) => {
    expect(keys(text)).toEqual([]);
  });

  it('passes over the numbers of names', () => {
    expect(keys('The Group of Seven met four times', ['Group of Seven'])).toEqual(['4']);
  });

  it('gives the number as printed', () => {
    expect(numbersIn('some 1,400 ships')).toEqual([{ printed: '1,400', key: '1400', unit: 'ships' }]);
  });
});

describe('withoutNumbers()', () => {
  it('leaves what a text says apart from when and how many', () => {
    expect(withoutNumbers('Six talks in May 2014').replace(/\s+/g, ' ')).toBe('talks in');
  });
});

describe('hasNumber()', () => {
  it('finds any number, of a name or a date too', () => {
    expect(['Group of Seven', 'in 1855', 'a light'].map(hasNumber)).toEqual([true, true, false]);
  });
});
