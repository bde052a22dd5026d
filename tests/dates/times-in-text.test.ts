import { describe, expect, it } from 'vitest';
import { readTimes, termsOfBounds } from '../../src/dates/times-in-text.ts';

const termsIn = (text: string) => readTimes(text).times.map(({ terms }) => terms);

describe('readTimes()', () => {
  it.each([
    ['march 2014', [['m2014-03']]],
    ['12 March 2014', [['d2014-03-12']]],
    ['in 1855', [['y1855']]],
    ['the 1980s', [['t198']]],
    ['平成26年11月', [['m2014-11']]],
    ['明治元年', [['y1868']]],
    ['around 2am', [['h2']]],
    ['at 1:50 pm', [['h13', 'h14']]],
    ['23:40', [['h23', 'h0']]],
    ['yalta', []],
    ['4 principles', []],
  ])('reads %j', (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  it.each(['in the 80s', '80-е годы', '80年代'])('leaves the century of %j open', (text) => {
    expect(termsIn(text)[0]).toEqual(expect.arrayContaining(['t188', 't198']));
  });

  it('gives the longer times that hold one, and the text without it', () => {
    const { times, rest } = readTimes('Sochi, 7 February 2014');
    expect(times[0]?.wider).toEqual(['m2014-02', 'y2014', 't201']);
    expect(rest).not.toContain('2014');
  });
});

describe('termsOfBounds()', () => {
  it('takes open ends and long spans', () => {
    expect(termsOfBounds({ min: Date.UTC(1960), max: Number.POSITIVE_INFINITY })).toContain('y1960');
    expect(termsOfBounds({ min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY })).toEqual([]);
    expect(termsOfBounds({ min: Date.UTC(1904), max: Date.UTC(1905, 11, 31) })).toEqual([
      'y1904',
      'y1905',
      't190',
    ]);
    expect(
      termsOfBounds({ min: Date.UTC(1600), max: Date.UTC(1900) }).some((term) => term.startsWith('y')),
    ).toBe(false);
  });
});
