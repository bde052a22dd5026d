import { FONT_FAMILY } from '../drawing/fonts.ts';
import { element, round, textElement } from '../drawing/svg.ts';
import type { Palette } from '../drawing/theme.ts';
import { type Cluster, COUNT_STYLE, NODE_RADIUS } from './timeline-clusters.ts';
import type { Mark } from './timeline-marks.ts';

/** The look of marks on one line: their colour, and the ground that hollow ones show. */
export interface Ink {
  readonly color: string;
  readonly palette: Palette;
  readonly y: number;
}

const DASH = '5 4';
const PILL = 19;
const BAR = 9;
/** Ground around a node, so that it stands out from the bars below it. */
const HALO = 1.5;

/** The span of a date: whiskers around "some time within", a bar for a period, an arrow that fades at an open end. */
export function spanSvg({ extent, approximate, x, x0, x1 }: Mark, { color, y }: Ink): string {
  const dash = approximate ? DASH : undefined;
  const stroke = { stroke: color, 'stroke-width': 2, fill: 'none' };
  switch (extent) {
    case 'point':
      return '';
    case 'within':
      return (
        element('path', { d: `M${n(x0 + 1)} ${n(y)}H${n(x1 - 1)}`, ...stroke, 'stroke-dasharray': dash }) +
        element('path', {
          d: [x0 + 1, x1 - 1].map((end) => `M${n(end)} ${n(y - 5)}V${n(y + 5)}`).join(''),
          ...stroke,
        })
      );
    case 'period':
      return element('rect', {
        x: x0 + 1,
        y: y - BAR / 2,
        width: Math.max(1, x1 - x0 - 2),
        height: BAR,
        rx: BAR / 2,
        fill: color,
        'fill-opacity': approximate ? 0.1 : 0.3,
        stroke: color,
        'stroke-width': 1.5,
        'stroke-dasharray': dash,
      });
    default:
      return fadeSvg(x, extent === 'open-end' ? x1 : x0, y, color);
  }
}

/** Four strokes, each fainter, then an arrow head. */
function fadeSvg(from: number, to: number, y: number, color: string): string {
  const step = (to - from) / 4;
  const strokes = [0.9, 0.65, 0.45, 0.3].map((opacity, at) =>
    element('path', {
      d: `M${n(from + at * step)} ${n(y)}H${n(from + (at + 1) * step)}`,
      stroke: color,
      'stroke-width': 4,
      'stroke-opacity': opacity,
    }),
  );
  const back = Math.sign(step) * 6;
  const head = element('path', {
    d: `M${n(to - back)} ${n(y - 6)}L${n(to)} ${n(y)}L${n(to - back)} ${n(y + 6)}`,
    stroke: color,
    'stroke-width': 2,
    fill: 'none',
  });
  return strokes.join('') + head;
}

/** The node of a cluster: a dot, hollow where the date is approximate, or a number where there are several. */
export function nodeSvg({ marks, x0, x1 }: Cluster, { color, palette, y }: Ink): string {
  const hollow = marks.every(({ approximate }) => approximate);
  const look = { fill: hollow ? palette.ground : color, stroke: color, 'stroke-width': 2.5 };
  const [only] = marks;
  if (marks.length === 1) {
    if (only?.extent === 'period') return '';
    const circle = { cx: (x0 + x1) / 2, cy: y };
    return (
      element('circle', { ...circle, r: NODE_RADIUS + HALO, fill: palette.ground }) +
      element('circle', { ...circle, r: NODE_RADIUS - 1.25, ...look })
    );
  }
  const pill = { x: x0 + 1, y: y - PILL / 2 + 1, width: x1 - x0 - 2, height: PILL - 2, rx: PILL / 2 - 1 };
  return (
    element('rect', { ...pill, fill: palette.ground, stroke: palette.ground, 'stroke-width': 2 * HALO + 2 }) +
    element('rect', { ...pill, ...look, 'stroke-width': 2 }) +
    textElement(String(marks.length), (x0 + x1) / 2, y + COUNT_STYLE.size * 0.36, {
      'font-size': COUNT_STYLE.size,
      'font-weight': COUNT_STYLE.weight,
      'font-family': FONT_FAMILY,
      'text-anchor': 'middle',
      fill: hollow ? color : palette.ground,
    })
  );
}

const n = round;
