import { describe, expect, it } from 'vitest';
import { readDay, readDays } from '../../src/dates/typed-day.ts';

const TODAY = '2026-12-01';

describe('readDay()', () => {
  it.each([
    ['2026-12-24', '2026-12-24'],
    ['24 December 2026', '2026-12-24'],
    ['Dec 24, 2026', '2026-12-24'],
    ['24.12.2026', '2026-12-24'],
    ['2026年12月24日', '2026-12-24'],
    ['24 декабря 2026', '2026-12-24'],
    ['12 Dec', '2026-12-12'],
    ['Jan 7th', '2027-01-07'],
    ['1月7日', '2027-01-07'],
    ['7 января', '2027-01-07'],
    ['24.12.', '2026-12-24'],
    ['29 Feb', '2028-02-29'],
  ])('reads %s', (typed, day) => {
    expect(readDay(typed, TODAY)).toBe(day);
  });

  it.each(['', 'xmas', '2026-02-30', '30 Feb', 'Dec 2026', '12', '24 Dec 2026 and more'])(
    'does not read “%s”',
    (typed) => {
      expect(readDay(typed, TODAY)).toBeUndefined();
    },
  );
});

describe('readDays()', () => {
  it('reads lists and spans', () => {
    expect(readDays('24 Dec, 31 Dec and 7 Jan', TODAY)).toEqual({
      days: ['2026-12-24', '2026-12-31', '2027-01-07'],
    });
    expect(readDays('2026-12-24 2026-12-31', TODAY)).toEqual({ days: ['2026-12-24', '2026-12-31'] });
    expect(readDays('30 Dec – 2 Jan', TODAY)).toEqual({
      days: ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'],
    });
    expect(readDays('12月24日、12月31日', TODAY)).toEqual({ days: ['2026-12-24', '2026-12-31'] });
  });

  it('names the whole part that is no day', () => {
    expect(readDays('24 Dec, the 2nd week', TODAY)).toEqual({ bad: 'the 2nd week' });
  });
});
