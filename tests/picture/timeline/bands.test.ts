import { describe, expect, it, vi } from 'vitest';
import { bandsOf } from '../../../src/picture/timeline/bands.ts';
import { datedFact, entriesOf, realDated } from '../dated-facts.ts';

// Reading the real base takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** The dates of bands and how many entries each has. */
const bands = (dates: readonly string[], most = 5) =>
  bandsOf(entriesOf(dates.map((date, at) => datedFact(`f-${at}`, date))), most).map(
    ({ date, entries }) => `${date}: ${entries.length}`,
  );

describe('bandsOf()', () => {
  it('gives each year a band, and joins the smallest where there are too many', () => {
    expect(bands(['2012', '2013', '2013-05', '2014'])).toEqual(['2012: 1', '2013: 2', '2014: 1']);
    expect(bands(['1855', '1905', '1945', '2012', '2012', '2013', '2013'], 3)).toEqual([
      '1855/1945: 3',
      '2012: 2',
      '2013: 2',
    ]);
  });

  it('joins a year with less than six in a hundred entries', () => {
    expect(bands(['1855', ...Array.from({ length: 30 }, () => '2014'), '2015', '2015', '2015'])).toEqual([
      '1855/2014: 31',
      '2015: 3',
    ]);
  });

  it('goes by month within a year, by day within a month', () => {
    expect(bands(['2014-03-11', '2014-03~', '2014-11/..'])).toEqual(['2014-03: 2', '2014-11: 1']);
    expect(bands(['1912-04-14T23:40', '1912-04-15T02:20', '1912-04-15'])).toEqual([
      '1912-04-14: 1',
      '1912-04-15: 2',
    ]);
    expect(bands(['1912-04-15T02:10', '1912-04-15T02:20'])).toEqual(['1912-04-15: 2']);
  });

  it('keeps apart what is dated to the year alone, or to the month alone', () => {
    expect(bands(['2014', '2014~', '2014-03', '2014-05'])).toEqual(['2014: 2', '2014-03: 1', '2014-05: 1']);
    expect(bands(['2014-03', '2014-03-11', '2014-03-12'])).toEqual([
      '2014-03: 1',
      '2014-03-11: 1',
      '2014-03-12: 1',
    ]);
    expect(bands(['2014', '2014~'])).toEqual(['2014: 2']);
  });

  it('knows years before the common era and the first century', () => {
    expect(bands(['-0499', '0079'])).toEqual(['-0499: 1', '0079: 1']);
  });

  it('loses no entry of the real base', () => {
    const { entries } = realDated();
    expect(bandsOf(entries, 5).flatMap((band) => band.entries)).toEqual(entries);
    expect(bandsOf(entries, 5).length).toBeLessThanOrEqual(5);
    expect(bandsOf([], 5)).toEqual([]);
  });
});
