import { element, round, textElement } from '../drawing/svg.ts';
import type { Palette } from '../drawing/theme.ts';
import type { PictureLanguage } from '../drawing/words.ts';
import { TICK_STYLE, timeTicks } from './time-ticks.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import { breakSvg } from './timeline-legend.ts';

const STRIP = 34;

/** The axis below the lanes: a strip whose tint changes with the scale, ticks, and a dotted line at each change. */
export function axisSvg({ axis, plot }: TimelineLayout, language: PictureLanguage, palette: Palette): string {
  const top = plot.y + plot.height + 6;
  const tints = axis.segments.map(({ x0, x1 }, at) =>
    element('rect', {
      x: at === 0 ? plot.x : x0,
      y: top,
      width: (at === axis.segments.length - 1 ? plot.x + plot.width : x1) - (at === 0 ? plot.x : x0),
      height: STRIP,
      fill: at % 2 === 0 ? palette.strip : palette.rule,
    }),
  );
  const breaks = axis.segments.slice(1).map(({ x0 }) => breakSvg(x0, plot.y, top + 8, palette));
  const ticks = timeTicks(axis, language).map(({ x, label, strong }) => {
    const { size, weight } = strong ? TICK_STYLE.year : TICK_STYLE.month;
    const line = element('path', {
      d: `M${round(x)} ${top}v${strong ? 8 : 5}`,
      stroke: palette.muted,
      'stroke-width': strong ? 2 : 1.5,
    });
    if (label === undefined) return line;
    const text = textElement(label, x, top + 27, {
      'font-size': size,
      'font-weight': weight,
      'text-anchor': 'middle',
      fill: strong ? palette.ink : palette.muted,
    });
    return line + text;
  });
  return [...tints, ...breaks, ...ticks].join('');
}
