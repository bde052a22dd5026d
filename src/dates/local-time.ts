import { IANAZone } from 'luxon';

import { MINUTE_MS } from './durations.ts';

/** A range around a moment within which no zone changes its clocks twice. */
const SEARCH_RANGE_MS = 36 * 60 * MINUTE_MS;

/** Whether an IANA time zone of this name exists. */
export const isZone = (name: string): boolean => IANAZone.isValidZone(name);

/** The local day, `YYYY-MM-DD`, of a moment in a zone. */
export const dayIn = (zone: string, at: number): string =>
  new Date(at + offsetAt(zone, at)).toISOString().slice(0, 10);

/** Whether a day written `YYYY-MM-DD` exists. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * The moment, in milliseconds since 1970, of a local day and time in a zone. An ambiguous local time is the first of
 * the two; a skipped one is the first minute after the gap.
 */
export function momentOf(day: string, time: string, zone: string): number {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const before = offsetAt(zone, shown - SEARCH_RANGE_MS);
  const after = offsetAt(zone, shown + SEARCH_RANGE_MS);
  const moments = [shown - before, shown - after].filter((at) => at + offsetAt(zone, at) === shown);
  return moments.length > 0 ? Math.min(...moments) : endOfGap(zone, shown - after, shown - before);
}

/** The first minute after a gap in local time, after `early` and not after `late`. */
function endOfGap(zone: string, early: number, late: number): number {
  const forward = offsetAt(zone, late);
  let [shut, open] = [early, late];
  while (open - shut > MINUTE_MS) {
    const middle = shut + Math.floor((open - shut) / MINUTE_MS / 2) * MINUTE_MS;
    if (offsetAt(zone, middle) === forward) open = middle;
    else shut = middle;
  }
  return open;
}

/** The offset of a zone from UTC, in milliseconds. */
const offsetAt = (zone: string, at: number): number => IANAZone.create(zone).offset(at) * MINUTE_MS;
