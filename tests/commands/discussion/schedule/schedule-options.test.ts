import { describe, expect, it } from 'vitest';
import { suggestZones } from '../../../../src/commands/discussion/schedule/schedule-options.ts';

const suggested = (typed: string) => suggestZones(typed).map(({ value }) => value);

describe('suggestZones()', () => {
  it.each([
    ['', 'UTC'],
    ['lon', 'Europe/London'],
    ['kyiv', 'Europe/Kyiv'],
    ['kiev', 'Europe/Kyiv'],
    ['Asia/Calc', 'Asia/Kolkata'],
    ['new y', 'America/New_York'],
    ['america/new_y', 'America/New_York'],
    ['japan', 'Asia/Tokyo'],
  ])('offers first for “%s” %s', (typed, zone) => {
    expect(suggested(typed)[0]).toBe(zone);
  });
});
