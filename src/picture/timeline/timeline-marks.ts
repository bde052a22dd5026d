import { type DatedFact, type Extent, extentOf, hasPlace, isApproximate } from './dated.ts';
import type { TimeAxis } from './time-axis.ts';

/** A fact on the axis: its node at `x`, its span from `x0` to `x1`. */
export interface Mark {
  readonly fact: DatedFact;
  readonly extent: Extent;
  readonly approximate: boolean;
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
}

/** Below these widths a span cannot be told from a point. */
const LEAST_WITHIN = 34;
const LEAST_PERIOD = 16;
/** How far an open end reaches before it has faded. */
const FADE = 40;

/** Places a dated fact; undefined where the date has no end to stand at (`../..`). */
export function markOf(fact: DatedFact, axis: TimeAxis): Mark | undefined {
  const { when } = fact;
  if (!hasPlace(when)) return undefined;
  const extent = extentOf(when);
  const approximate = isApproximate(when);
  if (extent === 'open-start' || extent === 'open-end') {
    const x = axis.x(extent === 'open-end' ? when.min : when.max);
    const [x0, x1] = extent === 'open-end' ? [x, x + FADE] : [x - FADE, x];
    return { fact, extent, approximate, x, x0, x1 };
  }
  const [x0, x1] = [axis.x(when.min), axis.x(when.max)];
  const least = extent === 'period' ? LEAST_PERIOD : LEAST_WITHIN;
  return {
    fact,
    extent: x1 - x0 < least ? 'point' : extent,
    approximate,
    x: (x0 + x1) / 2,
    x0,
    x1,
  };
}
