import type { EdtfNode } from 'edtf';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './durations.ts';

/** The bounds of a date in milliseconds since 1970; infinite at an open end. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Bits of a node's `unspecified`: digits written as X. */
export const UNSPECIFIED = { day: 0b11000000, month: 0b00110000, year: 0b00001111, lastOfYear: 0b00001000 };

/** Whether a value is a node; edtf.js omits the type of a date with X inside an interval. */
export const isNode = (value: unknown): value is EdtfNode =>
  typeof value === 'object' && value !== null && 'values' in value;

/** The bounds of a parsed date in UTC; undefined for a day that does not exist, such as 2014-02-29. */
export function nodeBounds(node: EdtfNode): Bounds | undefined {
  if (node.type === 'Season') return seasonBounds(numbersOf(node));
  if (node.type === 'Decade') return years((numbersOf(node)[0] ?? 0) * 10, 10);
  if (node.type === 'Interval' || node.type === 'Set' || node.type === 'List') return outerBounds(node);
  return dateBounds(node);
}

const numbersOf = ({ values }: EdtfNode): number[] => values.filter((value) => typeof value === 'number');

function outerBounds({ type, values }: EdtfNode): Bounds | undefined {
  const [first, last] = [values.at(0), values.at(-1)];
  const ends = values.filter(isNode).map(nodeBounds);
  if (ends.some((end) => end === undefined)) return undefined;
  const isInterval = type === 'Interval';
  return {
    min: isInterval && !isNode(first) ? Number.NEGATIVE_INFINITY : (ends.at(0)?.min ?? Number.NaN),
    max: isInterval && !isNode(last) ? Number.POSITIVE_INFINITY : (ends.at(-1)?.max ?? Number.NaN),
  };
}

/** Seasons of the northern hemisphere: 21 is March to May, 24 is December to February. */
const seasonBounds = ([year = 0, season = 21]: readonly number[]): Bounds => ({
  min: utc(year, (season - 21) * 3 + 2),
  max: utc(year, (season - 21) * 3 + 5) - 1,
});

function dateBounds(node: EdtfNode): Bounds | undefined {
  const { unspecified = 0 } = node;
  const [year = 0, month, day, hour, minute] = numbersOf(node);
  if (unspecified & UNSPECIFIED.year) return years(year, 10);
  if (month === undefined || unspecified & UNSPECIFIED.month) return years(year, 1);
  if (day === undefined || unspecified & UNSPECIFIED.day)
    return { min: utc(year, month), max: utc(year, month + 1) - 1 };
  const start = utc(year, month, day);
  if (new Date(start).getUTCMonth() !== month) return undefined;
  if (hour === undefined || minute === undefined) return { min: start, max: start + DAY_MS - 1 };
  const time = start + hour * HOUR_MS + minute * MINUTE_MS;
  return { min: time, max: time + MINUTE_MS - 1 };
}

const years = (first: number, count: number): Bounds => ({
  min: utc(first),
  max: utc(first + count) - 1,
});

/** `Date.UTC` without its mapping of the years 0 to 99 to 1900 to 1999. */
function utc(year: number, month = 0, day = 1): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month, day);
}
