import { scaleLinear } from 'd3-scale';
import { type DatedFact, hasPlace } from './dated.ts';
import { type Segment, timeSegments } from './time-segments.ts';

/** A stretch of the axis with one scale: years `from` to `to`, pixels `x0` to `x1`. */
export interface AxisSegment extends Segment {
  readonly x0: number;
  readonly x1: number;
}

/** A time axis of one to four scales; `x` takes milliseconds since 1970 and stays on the axis. */
export interface TimeAxis {
  readonly segments: readonly AxisSegment[];
  readonly x: (time: number) => number;
}

/** The least that a segment gets, in pixels: room for a label of its own. */
const NARROWEST = 150;

/** The start of a year, the astronomical year 0 being 1 BCE, in milliseconds since 1970. */
export const yearStart = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);

/** A month (0 to 11, or beyond the year) and year in milliseconds since 1970. */
export const monthStart = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month, 1);

const yearOf = (time: number): number => new Date(time).getUTCFullYear();

/**
 * Lays an axis from `x0` to `x1` for the facts: where dates crowd, time is given more room, and the scale changes at
 * a few year boundaries. Widths go with the square root of the number of dates: by the number itself, the crowded
 * year would leave the others nothing.
 */
export function timeAxis(facts: readonly DatedFact[], x0: number, x1: number): TimeAxis {
  const years = facts
    .map(({ when }) => when)
    .filter(hasPlace)
    .flatMap(({ min, max }) => [min, max].filter(Number.isFinite).map(yearOf));
  const cut = timeSegments(years.length === 0 ? [1970] : years);
  const roots = cut.map(({ dates }) => Math.sqrt(dates));
  const spare = x1 - x0 - NARROWEST * cut.length;
  const total = roots.reduce((sum, root) => sum + root, 0) || 1;
  let at = x0;
  const segments = cut.map((segment, index) => {
    const start = at;
    at += NARROWEST + (spare * (roots[index] ?? 0)) / total;
    return { ...segment, x0: start, x1: at };
  });
  const scale = scaleLinear()
    .domain([...segments.map(({ from }) => yearStart(from)), yearStart(segments.at(-1)?.to ?? 1971)])
    .range([...segments.map((segment) => segment.x0), x1])
    .clamp(true);
  return { segments, x: (time) => scale(time) };
}
