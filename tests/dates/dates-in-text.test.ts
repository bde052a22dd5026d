import { describe, expect, it } from 'vitest';
import { readDates, typedDate } from '../../src/dates/dates-in-text.ts';

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

  it.each(['in the 80s', 'the ’80s', '80-е годы', '80年代に'])('reads the decade in “%s”', (text) => {
    expect(readDates(text).dates.map(({ date }) => date)).toEqual(['198X']);
  });

  it('reads no age of a person as a decade', () => {
    expect(datesIn('a man in his 80s')).toEqual([]);
  });

  it('reads years of Japanese eras, and centuries', () => {
    expect(readDates('平成26年3月と昭和元年').dates.map(({ date }) => date)).toEqual(['2014-03', '1926']);
    expect(datesIn('in the 19th century')).toEqual([['1801-01-01', '1900-12-31']]);
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

describe('typedDate()', () => {
  it.each([
    ['2014', '2014'],
    [' march 2014 ', '2014-03'],
    ['в марте 2014 года', '2014-03'],
    ['2014年3月', '2014-03'],
    ['平成26年', '2014'],
    ['1990s', '199X'],
    ['1990-е годы', '199X'],
    ['1990年代', '199X'],
    ['in the 80s', '198X'],
    ['2012-2014', '2012/2014'],
    ['from 2012 to 2014', '2012/2014'],
    ['2012年から2014年まで', '2012/2014'],
    ['March–July 2014', '2014-03/2014-07'],
    ['с марта по июль 2014', '2014-03/2014-07'],
    ['12 March 2014', '2014-03-12'],
    ['19th century', '1801/1900'],
    ['2014-03/..', '2014-03/..'],
    ['1912-04-15T01:10', '1912-04-15T01:10'],
  ])('reads “%s” as %s', (typed, date) => {
    expect(typedDate(typed)).toBe(date);
  });

  it.each(['yesterday', 'march', 'abe in 2014', '2014-13', '', '1990 2000 2010', '12th'])(
    'reads no date in “%s”',
    (typed) => {
      expect(typedDate(typed)).toBeUndefined();
    },
  );
});
