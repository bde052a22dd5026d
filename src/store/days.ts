const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Where a day begins first on Earth, ahead of UTC, in milliseconds: what was posted that day anywhere belongs to it. */
export const EARLIEST = 14 * HOUR;

/** The number of the day, which begins there, that a time in milliseconds belongs to. */
export const dayOf = (at: number): number => Math.floor((at + EARLIEST) / DAY);

/** How long it is known what was posted, in milliseconds: an academic year and a month. */
export const KEPT_FOR = 400 * DAY;
