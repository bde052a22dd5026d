import { DAY_MS, HOUR_MS } from '../dates/durations.ts';

/** A day counts as begun where it begins first on Earth: the offset ahead of UTC, in milliseconds. */
export const EARLIEST_OFFSET_MS = 14 * HOUR_MS;

/** The number of the day, so counted, of a time in milliseconds since 1970. */
export const dayOf = (at: number): number => Math.floor((at + EARLIEST_OFFSET_MS) / DAY_MS);

/** How long posts are kept, in milliseconds: an academic year and a month. */
export const RETENTION_MS = 400 * DAY_MS;

/** How long the ids of interactions are kept, in milliseconds: longer than any proxy repeats one. */
export const HANDLED_MS = HOUR_MS;

/** How long a controversy that was paused and forgotten is kept, in milliseconds. */
export const ABANDONED_MS = 60 * DAY_MS;
