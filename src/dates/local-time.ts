import { IANAZone } from 'luxon';

const MINUTE = 60_000;
/** So far from a moment that no zone's clocks are changed twice in between. */
const AROUND = 36 * 60 * MINUTE;

/** Whether there is an IANA time zone of this name. */
export const isZone = (name: string): boolean => IANAZone.isValidZone(name);

/** The day, `YYYY-MM-DD`, that a zone's calendar shows at a moment. */
export const dayIn = (zone: string, at: number): string =>
  new Date(at + offsetAt(zone, at)).toISOString().slice(0, 10);

/** Whether there is such a day, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * The moment, in milliseconds since 1970, at which a zone's clocks show a day and a time. Where they show it twice, the
 * first; where they never do, since they are put forward, the first minute after the gap.
 */
export function momentOf(day: string, time: string, zone: string): number {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const before = offsetAt(zone, shown - AROUND);
  const after = offsetAt(zone, shown + AROUND);
  const moments = [shown - before, shown - after].filter((at) => at + offsetAt(zone, at) === shown);
  return moments.length > 0 ? Math.min(...moments) : endOfGap(zone, shown - after, shown - before);
}

/** The first minute, after `early` and not after `late`, at which the clocks are put forward. */
function endOfGap(zone: string, early: number, late: number): number {
  const forward = offsetAt(zone, late);
  let [shut, open] = [early, late];
  while (open - shut > MINUTE) {
    const middle = shut + Math.floor((open - shut) / MINUTE / 2) * MINUTE;
    if (offsetAt(zone, middle) === forward) open = middle;
    else shut = middle;
  }
  return open;
}

/** By how much a zone's clocks are ahead of UTC, in milliseconds. */
const offsetAt = (zone: string, at: number): number => IANAZone.create(zone).offset(at) * MINUTE;
