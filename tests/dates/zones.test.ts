import { describe, expect, it } from 'vitest';
import { isZone } from '../../src/dates/local-time.ts';
import { readZone, ZONES } from '../../src/dates/zones.ts';

describe('readZone()', () => {
  it.each([
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['Europe/London', 'Europe/London'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/Eastern', 'America/New_York'],
    ['London', 'Europe/London'],
    ['new york', 'America/New_York'],
    ['kyiv', 'Europe/Kyiv'],
    ['kiev', 'Europe/Kyiv'],
    ['Osaka', 'Asia/Tokyo'],
    ['São Paulo', 'America/Sao_Paulo'],
  ])('takes %s for %s', (typed, zone) => {
    expect(readZone(typed)).toEqual({ zone });
  });

  it.each([
    ['BST', 'Europe/London'],
    ['BST', 'Asia/Dhaka'],
    ['EST', 'America/New_York'],
    ['JST', 'Asia/Tokyo'],
    ['IST', 'Asia/Kolkata'],
    ['+09:00', 'Asia/Tokyo'],
    ['UTC+9', 'Asia/Tokyo'],
    ['GMT-3', 'America/Sao_Paulo'],
    ['Japan', 'Asia/Tokyo'],
  ])('says of %s that it may mean %s', (typed, zone) => {
    expect(readZone(typed)).toEqual({ candidates: expect.arrayContaining([zone]) });
  });

  it('knows nothing that Mars/Olympus may mean', () => {
    expect(readZone('Mars/Olympus')).toEqual({ candidates: [] });
  });
});

describe('ZONES', () => {
  it('are zones of this Node, each by one name, which is UTC or has a slash', () => {
    const names = ZONES.map(({ name }) => name);
    expect(names.filter((name) => !isZone(name) || (name !== 'UTC' && !name.includes('/')))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have every zone that this Node knows, by a present or a former name', () => {
    const known = new Set(ZONES.flatMap(({ name, formerNames }) => [name, ...formerNames]));
    const unknown = Intl.supportedValuesOf('timeZone').filter(
      (name) => name.includes('/') && !known.has(name),
    );
    expect(unknown).toEqual([]);
  });
});
