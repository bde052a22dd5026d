import { dayIn, momentOf } from '../../../dates/local-time.ts';
import type { SchedulePlan } from '../../../store/schedules.ts';

const DAY = 24 * 3_600_000;
/** Days that are looked through before a plan counts as over: more than a year, for plans with many skipped dates. */
const HORIZON = 800;

/** How late a prompt may come, in milliseconds: what was missed for longer is skipped. */
export const GRACE = 6 * 3_600_000;

/** What of a plan says when. */
export type When = Pick<SchedulePlan, 'days' | 'time' | 'zone' | 'from' | 'to' | 'skipDates'>;

/** The first occurrence of a plan after a moment, in milliseconds since 1970; undefined once it is over. */
export function nextOccurrence(plan: When, after: number): number | undefined {
  const { from = '', to = '9999-12-31', time, zone } = plan;
  // A day back: where clocks skip a day, its occurrence is on the next.
  const yesterday = dayIn(zone, after - DAY);
  const first = from > yesterday ? from : yesterday;
  for (let ahead = 0; ahead < HORIZON; ahead += 1) {
    const day = new Date(Date.parse(first) + ahead * DAY).toISOString().slice(0, 10);
    if (day > to) return undefined;
    if (!isOn(plan, day)) continue;
    const at = momentOf(day, time, zone);
    if (at > after) return at;
  }
  return undefined;
}

/** Up to `count` occurrences after a moment, in order. */
export function occurrencesAfter(plan: When, after: number, count: number): number[] {
  const found: number[] = [];
  while (found.length < count) {
    const next = nextOccurrence(plan, found.at(-1) ?? after);
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

/** What comes after the occurrence `at`, of what at this time is still to come or was missed only lately. */
export const comingAfter = (plan: When, at: number, now: number): number | undefined =>
  nextOccurrence(plan, Math.max(at, now - GRACE - 1));

function isOn({ days, skipDates }: When, day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return days.includes(weekday) && !skipDates.includes(day);
}
