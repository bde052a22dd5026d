import { describe, expect, it } from 'vitest';
import { edtfBounds } from '../../src/dates/edtf.ts';
import { datedEntries } from '../../src/facts/dated.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { aFact, baseOf } from '../fixtures/base.ts';
import { datedFact } from '../picture/dated-facts.ts';

const idsOf = (facts: readonly Fact[]) => datedEntries(baseOf(facts)).map(({ fact }) => fact.id);
const subject = (name: string, date: string) => {
  const bounds = edtfBounds(date);
  if (bounds === undefined) throw new Error(`No EDTF: ${date}`);
  return { name, date, ...bounds };
};

describe('datedEntries()', () => {
  it('orders by beginning, then by end; times of day within their day', () => {
    const facts = [
      datedFact('night', '1912-04-15T02:20'),
      datedFact('forever', '1912-04-15/..'),
      datedFact('earlier', '1912-04-15T01:10'),
      datedFact('day', '1912-04-15'),
      datedFact('evening', '1912-04-14T23:40'),
    ];
    expect(idsOf(facts)).toEqual(['evening', 'day', 'forever', 'earlier', 'night']);
  });

  it('places what has no beginning by its end, and what has neither nowhere', () => {
    const facts = [datedFact('until', '../2014'), datedFact('before', '2013'), aFact('undated')];
    expect(idsOf(facts)).toEqual(['before', 'until']);
  });

  it('says whether an entry happened or was said', () => {
    const facts = [
      datedFact('a', '1901', { kind: 'event' }),
      datedFact('b', '1902', { kind: 'position', holder: 'Orlova' }),
      datedFact('c', '1903', { kind: 'background' }),
    ];
    expect(datedEntries(baseOf(facts)).map(({ standing }) => standing)).toEqual([
      'happened',
      'said',
      'happened',
    ]);
  });

  it('places an entry without a date at each date that it speaks of, with the names of that date', () => {
    const about = [subject('Yalta', '1945'), subject('Potsdam', '1945'), subject('Shimoda', '1855')];
    const entries = datedEntries(baseOf([aFact('treaties', { about })]));
    expect(entries.map(({ when, standing, subjects }) => [when.date, standing, subjects])).toEqual([
      ['1855', 'spoken-of', ['Shimoda']],
      ['1945', 'spoken-of', ['Yalta', 'Potsdam']],
    ]);
  });

  it('places an entry with a date there alone', () => {
    const fact = { ...datedFact('said', '2014-07'), about: [subject('trip', '2014-09')] };
    expect(datedEntries(baseOf([fact])).map(({ when }) => when.date)).toEqual(['2014-07']);
  });
});
