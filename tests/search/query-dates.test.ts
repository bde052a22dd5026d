import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeFit, timesIn } from '../../src/search/query-dates.ts';

const day = (date: string): number => Date.parse(`${date}T00:00:00.000Z`);
const between = (from: string, before: string) => ({ min: day(from), max: day(before) - 1 });
const MARCH_2014 = between('2014-03-01', '2014-04-01');

describe('timesIn()', () => {
  it.each([
    'march 2014',
    'Mar. 2014',
    'in March, 2014?',
    'March 12, 2014',
    '12 march 2014',
    'march 3rd, 2014',
    '2014年3月',
    '2014年 3月12日',
    '２０１４年３月',
    '2014-03',
    '2014-03-12',
    '2014/03/12',
    'в марте 2014',
    'март 2014',
    '12 марта 2014 года',
  ])('reads the month in %j', (query) => {
    expect(timesIn(query)).toEqual([MARCH_2014]);
  });

  it.each([
    ['sept 2014', '2014-09-01', '2014-10-01'],
    ['september 2014', '2014-09-01', '2014-10-01'],
    ['december 1956', '1956-12-01', '1957-01-01'],
    ['2013年11月', '2013-11-01', '2013-12-01'],
    ['в мае 2016', '2016-05-01', '2016-06-01'],
    ['в июне 2014', '2014-06-01', '2014-07-01'],
    ['в январе 2015', '2015-01-01', '2015-02-01'],
  ])('reads %j', (query, from, before) => {
    expect(timesIn(query)).toEqual([between(from, before)]);
  });

  it('reads a year alone where there is no month', () => {
    expect(timesIn('what happened in 1956')).toEqual([between('1956-01-01', '1957-01-01')]);
    expect(timesIn('1855年の条約')).toEqual([between('1855-01-01', '1856-01-01')]);
    expect(timesIn('в 2012 году')).toEqual([between('2012-01-01', '2013-01-01')]);
  });

  it('reads a month that "of" parts from its year', () => {
    expect(timesIn('in march of 2014')).toEqual([MARCH_2014]);
  });

  it('reads a decade as ten years', () => {
    expect(timesIn('sanctions of the 1980s')).toEqual([between('1980-01-01', '1990-01-01')]);
  });

  it('reads both ends of a range', () => {
    for (const query of ['2013-2015', '2013–2015', 'from 2013 to 2015', '2013/2015', 'между 2013 и 2015']) {
      expect(timesIn(query)).toEqual([
        between('2013-01-01', '2014-01-01'),
        between('2015-01-01', '2016-01-01'),
      ]);
    }
    expect(timesIn('march 2014 to may 2016')).toHaveLength(2);
  });

  it('reads the year where the month is none', () => {
    for (const query of ['2014-13', '2014年13月', '2014-00', '2013-15', 'marching 2014', 'summer 2014']) {
      expect(timesIn(query)).toEqual([
        expect.objectContaining({ min: day(query.includes('2013') ? '2013-01-01' : '2014-01-01') }),
      ]);
    }
  });

  it.each([
    '',
    'the islands',
    '2+2',
    '1300 km',
    '20145',
    '12014',
    'march',
    '1956.5.5.5'.slice(5),
    '$6 billion',
  ])('reads no time in %j', (query) => {
    expect(timesIn(query)).toEqual([]);
  });

  it('gives stretches that begin before they end, whatever the query', () => {
    const piece = fc.constantFrom(
      '2014',
      '1956',
      '年',
      '月',
      '-',
      '/',
      '13',
      '3',
      ' ',
      'march ',
      'мая ',
      'sept.',
      '２',
    );
    const queries = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(queries, (query) => {
        for (const { min, max } of timesIn(query)) expect(min).toBeLessThan(max);
      }),
    );
  });
});

describe('timeFit()', () => {
  it('is whole for a date within the time, and none for one outside it', () => {
    expect(timeFit(between('2014-03-12', '2014-03-13'), MARCH_2014)).toBe(1);
    expect(timeFit(MARCH_2014, MARCH_2014)).toBe(1);
    expect(timeFit(between('2014-04-01', '2014-04-02'), MARCH_2014)).toBe(0);
    expect(timeFit(between('2014-02-28', '2014-03-01'), MARCH_2014)).toBe(0);
  });

  it('is less the more of a date lies outside the time', () => {
    const quarter = timeFit(between('2014-01-01', '2014-04-01'), MARCH_2014);
    const year = timeFit(between('2014-01-01', '2015-01-01'), MARCH_2014);
    expect(quarter).toBeLessThan(1);
    expect(year).toBeLessThan(quarter);
    expect(year).toBeGreaterThan(0);
  });

  it('lies between 0 and 1, open ends included', () => {
    const ends = fc.oneof(fc.integer(), fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY));
    const stretch = fc.tuple(ends, ends).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
    fc.assert(
      fc.property(stretch, (date) => {
        const fit = timeFit(date, { min: -1000, max: 1000 });
        expect(fit).toBeGreaterThanOrEqual(0);
        expect(fit).toBeLessThanOrEqual(1);
      }),
    );
  });
});
