import { element, round, textElement } from '../drawing/svg.ts';
import { type TextStyle, textWidth } from '../drawing/text-measure.ts';
import type { Palette } from '../drawing/theme.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../drawing/words.ts';
import type { DatedFact } from './dated.ts';
import { clusterMarks } from './timeline-clusters.ts';
import { MARGIN, type TimelineLayout } from './timeline-layout.ts';
import type { Mark } from './timeline-marks.ts';
import { nodeSvg, spanSvg } from './timeline-nodes.ts';

export const LEGEND_STYLE: TextStyle = { size: 17, weight: 400 };
const AFTER_SIGN = 8;

interface Sign {
  readonly width: number;
  readonly text: string;
  readonly draw: (x: number) => string;
}

/** Explains the signs that this picture uses, and no others, in one line at `y`. */
export function legendSvg(
  { lanes, axis }: TimelineLayout,
  language: PictureLanguage,
  palette: Palette,
  y: number,
): string {
  const words = PICTURE_WORDS[language];
  const ink = { color: palette.muted, palette, y };
  const marks = lanes.flatMap((lane) => lane.marks);
  const singles = lanes.flatMap(({ clusters }) => clusters.filter((cluster) => cluster.marks.length === 1));
  const node = (approximate: boolean) => (x: number) =>
    nodeSvg({ marks: [sample('point', x, x, approximate)], x0: x, x1: x + 14 }, ink);
  const several = [0, 0].map(() => sample('point', 0, 0, false));
  const used = (extent: Mark['extent']): boolean => marks.some((mark) => mark.extent === extent);
  const signs: readonly (Sign | false)[] = [
    singles.some(({ marks: [mark] }) => mark?.approximate === false) && {
      width: 14,
      text: words.day,
      draw: node(false),
    },
    marks.some(({ approximate }) => approximate) && { width: 14, text: words.circa, draw: node(true) },
    marks.some(({ fact }) => fact.when.basis === 'inferred') && {
      width: textWidth('*', LEGEND_STYLE) - 4,
      text: words.inferred,
      draw: (x) =>
        textElement('*', x, y + 7, {
          'font-size': LEGEND_STYLE.size + 3,
          'font-weight': 700,
          fill: palette.muted,
        }),
    },
    used('within') && {
      width: 38,
      text: words.within,
      draw: (x) => spanSvg(sample('within', x, x + 38, false), ink) + node(false)(x + 12),
    },
    used('period') && {
      width: 32,
      text: words.period,
      draw: (x) => spanSvg(sample('period', x, x + 32, false), ink),
    },
    (used('open-end') || used('open-start')) && {
      width: 36,
      text: words.open,
      draw: (x) => spanSvg(sample('open-end', x, x + 36, false), ink),
    },
    lanes.some(({ clusters }) => clusters.some((cluster) => cluster.marks.length > 1)) && {
      width: clusterWidth(several),
      text: words.several,
      draw: (x) =>
        clusterMarks(several.map((mark) => ({ ...mark, x: x + clusterWidth(several) / 2 })))
          .map((cluster) => nodeSvg(cluster, ink))
          .join(''),
    },
    axis.segments.length > 1 && {
      width: 6,
      text: words.scaleChange,
      draw: (x) => breakSvg(x + 3, y - 11, y + 11, palette),
    },
  ];
  const shown = signs.filter((sign) => sign !== false);
  const widths = shown.map(({ width, text }) => width + AFTER_SIGN + textWidth(text, LEGEND_STYLE));
  const free = 1200 - 2 * MARGIN - widths.reduce((sum, width) => sum + width, 0);
  const gap = Math.min(34, free / Math.max(1, shown.length - 1));
  let x = MARGIN;
  return shown
    .map(({ width, text, draw }, at) => {
      const from = x;
      x += (widths[at] ?? 0) + gap;
      const label = textElement(text, from + width + AFTER_SIGN, y + 6, {
        'font-size': LEGEND_STYLE.size,
        fill: palette.muted,
      });
      return draw(from) + label;
    })
    .join('');
}

const clusterWidth = (marks: readonly Mark[]): number => {
  const [{ x0, x1 } = { x0: 0, x1: 0 }] = clusterMarks(marks);
  return x1 - x0;
};

/** Where the scale of the axis changes. */
export const breakSvg = (x: number, from: number, to: number, { muted }: Palette): string =>
  element('path', {
    d: `M${round(x)} ${round(from)}V${round(to)}`,
    stroke: muted,
    'stroke-width': 2,
    'stroke-dasharray': '2 5',
  });

const NO_FACT = { when: { basis: 'stated' } } as unknown as DatedFact;

const sample = (extent: Mark['extent'], x0: number, x1: number, approximate: boolean): Mark => ({
  fact: NO_FACT,
  extent,
  approximate,
  x: extent === 'open-end' ? x0 : (x0 + x1) / 2,
  x0,
  x1,
});
