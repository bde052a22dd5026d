import type { DatedEntry, Standing } from '../../facts/dated.ts';
import { type Attributes, element, round } from '../drawing/svg.ts';

/** How much lower the mark of a date without a beginning is, for its arrow. */
const LOWER = 12;
const HEAD = 5;

/** Whether EDTF marks a date as approximate or uncertain (`~`, `?`, `%`). */
export const isApproximate = ({ when: { date } }: DatedEntry): boolean => /[~?%]/.test(date);

/**
 * The mark of an entry on the spine at `x`, in a row from `y` to `foot`: its kind by shape, an approximate date
 * hollow, a period with a capped bar, an open end with an arrow.
 */
export function markSvg(
  entry: DatedEntry,
  x: number,
  y: number,
  foot: number,
  color: string,
  ground: string,
): string {
  const { when, standing } = entry;
  const shape = (at: number): string => shapeSvg(standing, x, at, color, ground, isApproximate(entry));
  if (!Number.isFinite(when.min)) return barSvg(x, y + LOWER, y - 7, color, true) + shape(y + LOWER);
  if (!Number.isFinite(when.max)) return barSvg(x, y, foot, color, true) + shape(y);
  return (when.date.includes('/') ? barSvg(x, y, foot, color, false) : '') + shape(y);
}

/** A bar from a mark to the end of its row, with an arrowhead or a cap. */
function barSvg(x: number, from: number, to: number, color: string, isOpen: boolean): string {
  const back = to < from ? HEAD : -HEAD;
  const bar = element('path', {
    d: `M${round(x)} ${round(from)}V${round(isOpen ? to + back : to)}`,
    stroke: color,
    'stroke-width': 4,
  });
  const end = isOpen
    ? element('path', {
        d: `M${round(x - 5)} ${round(to + back)}H${round(x + 5)}L${round(x)} ${round(to)}Z`,
        fill: color,
      })
    : element('rect', { x: x - 5, y: to - 2, width: 10, height: 2, fill: color });
  return bar + end;
}

/**
 * The shape of a kind: a disc for an event, a bubble for a statement, a page for a subject; a halo separates it from
 * the spine.
 */
export function shapeSvg(
  standing: Standing,
  x: number,
  y: number,
  color: string,
  ground: string,
  isHollow: boolean,
): string {
  const look: Attributes = {
    fill: isHollow || standing === 'spoken-of' ? ground : color,
    stroke: color,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
  };
  if (standing === 'happened') {
    const circle = { cx: x, cy: y, r: 5 };
    return (
      element('circle', { ...circle, r: 7, fill: ground }) +
      element('circle', { ...circle, ...look, ...(isHollow ? { 'stroke-dasharray': '3 2.2' } : {}) })
    );
  }
  const path = standing === 'said' ? BUBBLE : PAGE;
  const at = (d: string): string => d.replace('M', `M${round(x)} ${round(y)}m`);
  return (
    element('path', { d: at(path), fill: ground, stroke: ground, 'stroke-width': 4.5 }) +
    element('path', { d: at(path), ...look }) +
    (standing === 'said' ? '' : element('path', { d: at(LINES), stroke: color, 'stroke-width': 1.5 }))
  );
}

// Each path starts with a step from the mark's centre.
const BUBBLE = 'M-5.5 -4.5h11v8.5h-5.5l-3 3v-3h-2.5Z';
const PAGE = 'M-5 -7h6.5l3.5 3.5v10.5h-10Z';
const LINES = 'M-2.5 0h5m-5 3h5';
