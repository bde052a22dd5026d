import { describe, expect, it } from 'vitest';
import {
  nextOccurrence,
  nextToPost,
  occurrencesAfter,
  type Recurrence,
} from '../../../../src/commands/discussion/schedule/occurrences.ts';
import { isZone, momentOf } from '../../../../src/dates/local-time.ts';

const HOUR = 3_600_000;
const DAILY: Recurrence = { days: [1, 2, 3, 4, 5, 6, 7], time: '02:30', zone: 'UTC', skipDates: [] };
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());
const from = (text: string) => Date.parse(text);

describe('momentOf()', () => {
  it.each([
    ['2026-11-23', '10:00', 'Asia/Tokyo', '2026-11-23T01:00:00.000Z'],
    ['2026-07-01', '10:00', 'Europe/Warsaw', '2026-07-01T08:00:00.000Z'],
    ['2026-01-01', '10:00', 'Europe/Warsaw', '2026-01-01T09:00:00.000Z'],
    ['2026-07-01', '10:00', 'Europe/Moscow', '2026-07-01T07:00:00.000Z'],
    ['2026-07-01', '10:00', 'Asia/Kathmandu', '2026-07-01T04:15:00.000Z'],
  ])('finds %s %s in %s', (day, time, zone, moment) => {
    expect(iso(momentOf(day, time, zone))).toBe(moment);
  });

  it.each([
    // 02:00 is 03:00 at once.
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-03-08', '02:00', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-03-08', '01:59', '2026-03-08T06:59:00.000Z'],
    ['Europe/Warsaw', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    // Half an hour only.
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00.000Z'],
    // A day that Samoa never had.
    ['Pacific/Apia', '2011-12-30', '10:00', '2011-12-30T10:00:00.000Z'],
    // Moscow once had summer time too.
    ['Europe/Moscow', '2010-03-28', '02:30', '2010-03-27T23:00:00.000Z'],
  ])('takes the first minute after a gap: in %s on %s at %s', (zone, day, time, moment) => {
    expect(iso(momentOf(day, time, zone))).toBe(moment);
  });

  it.each([
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Europe/Warsaw', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Moscow', '2014-10-26', '01:30', '2014-10-25T21:30:00.000Z'],
  ])('takes the first of two: in %s on %s at %s', (zone, day, time, moment) => {
    expect(iso(momentOf(day, time, zone))).toBe(moment);
  });
});

describe('isZone()', () => {
  it('knows IANA’s names and nothing else', () => {
    expect(['Asia/Tokyo', 'UTC', 'Europe/Kyiv'].map(isZone)).toEqual([true, true, true]);
    expect(['Tokyo', '', 'Mars/Olympus'].map(isZone)).toEqual([false, false, false]);
  });
});

describe('nextOccurrence()', () => {
  it('gives the days of the week that are asked for, in their zone', () => {
    const plan = { ...DAILY, days: [1, 4], time: '08:00', zone: 'Asia/Tokyo' };
    const found = occurrencesAfter(plan, from('2026-11-22T12:00:00Z'), 3);
    // Monday morning in Tokyo is still Sunday in UTC.
    expect(found.map(iso)).toEqual([
      '2026-11-22T23:00:00.000Z',
      '2026-11-25T23:00:00.000Z',
      '2026-11-29T23:00:00.000Z',
    ]);
  });

  it('comes after the moment, never at it', () => {
    const first = nextOccurrence(DAILY, from('2026-01-01T00:00:00Z')) ?? 0;
    expect(iso(nextOccurrence(DAILY, first))).toBe('2026-01-02T02:30:00.000Z');
    expect(iso(nextOccurrence(DAILY, first - 1))).toBe('2026-01-01T02:30:00.000Z');
  });

  it('keeps to the term and leaves out what is skipped', () => {
    const plan = { ...DAILY, from: '2026-10-01', to: '2026-10-03', skipDates: ['2026-10-02'] };
    expect(occurrencesAfter(plan, from('2026-01-01T00:00:00Z'), 5).map(iso)).toEqual([
      '2026-10-01T02:30:00.000Z',
      '2026-10-03T02:30:00.000Z',
    ]);
  });

  it('has none where no day is left', () => {
    const plan = { ...DAILY, to: '2026-01-01' };
    expect(nextOccurrence(plan, from('2026-01-01T03:00:00Z'))).toBeUndefined();
    expect(nextOccurrence({ ...DAILY, days: [] }, 0)).toBeUndefined();
  });

  it.each(['Europe/Moscow', 'Asia/Tokyo', 'America/New_York', 'Europe/Warsaw', 'Australia/Lord_Howe'])(
    'gives one occurrence for each day of a leap year in %s, at whatever time',
    (zone) => {
      for (const time of ['00:00', '01:30', '02:00', '02:30', '03:00', '23:59']) {
        const plan = { ...DAILY, time, zone, from: '2020-01-01', to: '2020-12-31' };
        const found = occurrencesAfter(plan, from('2019-12-01T00:00:00Z'), 10_000);
        expect(found).toHaveLength(366);
        const gaps = found.slice(1).map((at, index) => (at - (found[index] ?? 0)) / HOUR);
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(22.5);
        expect(Math.max(...gaps)).toBeLessThanOrEqual(25);
      }
    },
    20_000,
  );
});

describe('comingAfter()', () => {
  const at = from('2026-01-01T02:30:00Z');

  it('gives what was missed no longer than six hours ago', () => {
    expect(iso(nextToPost(DAILY, at, from('2026-01-04T08:30:00Z')))).toBe('2026-01-04T02:30:00.000Z');
  });

  it('passes over what was missed for longer', () => {
    expect(iso(nextToPost(DAILY, at, from('2026-01-04T08:30:00.001Z')))).toBe('2026-01-05T02:30:00.000Z');
  });

  it('never gives the same one again', () => {
    expect(iso(nextToPost(DAILY, at, at))).toBe('2026-01-02T02:30:00.000Z');
  });
});
