import { describe, expect, it } from 'vitest';
import { readTimeOfDay } from '../../src/dates/time-of-day.ts';

describe('readTimeOfDay()', () => {
  it.each([
    ['9:30', '09:30'],
    ['09:30', '09:30'],
    ['９：３０', '09:30'],
    ['9.30', '09:30'],
    ['9am', '09:00'],
    ['9 AM', '09:00'],
    ['9:30 p.m.', '21:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['at 14:00', '14:00'],
    ['14h', '14:00'],
    ['14h30', '14:30'],
    ['noon', '12:00'],
    ['10', '10:00'],
    ['10時', '10:00'],
    ['10時半', '10:30'],
    ['午前9時', '09:00'],
    ['午後3時30分', '15:30'],
    ['в 10:00', '10:00'],
    ['9 утра', '09:00'],
    ['7 вечера', '19:00'],
    ['полдень', '12:00'],
  ])('reads %s', (typed, time) => {
    expect(readTimeOfDay(typed)).toBe(time);
  });

  it.each(['', '25:00', '9:60', '13pm', 'soon', '9:3', '100'])('does not read “%s”', (typed) => {
    expect(readTimeOfDay(typed)).toBeUndefined();
  });
});
