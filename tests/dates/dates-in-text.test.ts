import { describe, expect, it } from 'vitest';
import { readDates } from '../../src/dates/dates-in-text.ts';

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The dates in a text, as their first and last days. */
const datesIn = (text: string) => readDates(text).dates.map(({ min, max }) => [day(min), day(max)]);

describe('readDates()', () => {
  it.each([
    'on 7 February 1855 in Shimoda',
    'on the 7th of February, 1855',
    'February 7, 1855',
    'Feb. 7th, 1855',
    '7 февраля 1855 года',
    '07.02.1855',
    '1855-02-07',
    '1855年2月7日',
    '１８５５年２月７日',
  ])('reads the day in “%s”', (text) => {
    expect(datesIn(text)).toEqual([['1855-02-07', '1855-02-07']]);
  });

  it.each(['in March 2014', 'Mar. 2014', 'в марте 2014', '2014年3月', '2014-03', 'March of 2014'])(
    'reads the month in “%s”',
    (text) => {
      expect(datesIn(text)).toEqual([['2014-03-01', '2014-03-31']]);
    },
  );

  it.each(['in 1956.', '1956年に', 'в 1956 г.', '(1956)', 'by 1956, at last'])(
    'reads the year in “%s”',
    (text) => {
      expect(datesIn(text)).toEqual([['1956-01-01', '1956-12-31']]);
    },
  );

  it('reads a decade as its ten years', () => {
    expect(datesIn('in the 1980s')).toEqual([['1980-01-01', '1989-12-31']]);
  });

  it('reads both ends of a range', () => {
    expect(datesIn('1904–1905').map(([from]) => from)).toEqual(['1904-01-01', '1905-01-01']);
  });

  it.each([
    'a pipeline of 1400 km',
    '2000 troops',
    '1,956 ships',
    '$2000',
    'some 1900 kilometres',
    '12345',
    'the market',
  ])('finds no date in “%s”', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it('takes a day without its year for no date, and leaves no number of it', () => {
    expect(readDates('on March 12th')).toEqual({ dates: [], rest: expect.not.stringMatching(/\d/) });
  });

  it('leaves what is no day of a month', () => {
    expect(datesIn('2014-13-40')).toEqual([['2014-01-01', '2014-12-31']]);
  });

  it('gives the text without its dates', () => {
    expect(readDates('Five talks by 19 October 1956').rest.trim()).toBe('five talks by');
  });
});
