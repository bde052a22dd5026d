import type { Box } from '../drawing/box.ts';
import { element, round, textElement } from '../drawing/svg.ts';
import { fitText } from '../drawing/text-measure.ts';
import type { Palette } from '../drawing/theme.ts';
import { CLAIM_STYLE, DATE_STYLE, SOURCE_STYLE } from './timeline-label-text.ts';
import {
  type BoxedLabel,
  LABEL_LINE,
  LANE_NAME_STYLE,
  type LaidLane,
  MARGIN,
  type TimelineLayout,
} from './timeline-layout.ts';
import { nodeSvg, spanSvg } from './timeline-nodes.ts';

/**
 * The lanes: their names, the lines of their nodes, and their labels. Drawn layer by layer over all lanes, connectors
 * first: what comes later hides them where they meet.
 */
export function lanesSvg({ lanes, plot }: TimelineLayout, palette: Palette): string {
  const ink = ({ color, y }: LaidLane) => ({ color, palette, y });
  return [
    ...lanes.map((lane) => lineSvg(lane, plot, palette)),
    ...lanes.flatMap((lane) => lane.labels.map((label) => leaderSvg(label, lane))),
    ...lanes.flatMap((lane) => lane.marks.map((mark) => spanSvg(mark, ink(lane)))),
    ...lanes.flatMap((lane) => lane.labels.map((label) => labelSvg(label, lane.color, palette))),
    ...lanes.flatMap((lane) => lane.clusters.map((cluster) => nodeSvg(cluster, ink(lane)))),
  ].join('');
}

function lineSvg({ color, name, y }: LaidLane, plot: Box, palette: Palette): string {
  const line = element('path', {
    d: `M${round(plot.x)} ${round(y)}H${round(plot.x + plot.width)}`,
    stroke: palette.rule,
    'stroke-width': 1.5,
  });
  const width = plot.x - MARGIN - 12;
  const heading = textElement(fitText(name, LANE_NAME_STYLE, width), MARGIN, y + 6.5, {
    'font-size': LANE_NAME_STYLE.size,
    'font-weight': LANE_NAME_STYLE.weight,
    fill: color,
  });
  return line + heading;
}

/** The edge of a label's box that faces its lane. */
const edgeOf = ({ box, rises }: BoxedLabel): number => (rises ? box.y : box.y + box.height);

/** From the node to the line along the label, also where the label hangs beside its leader. */
function leaderSvg(label: BoxedLabel, { y, color }: LaidLane): string {
  const { mark, box } = label;
  const near = Math.min(Math.max(mark.x, box.x), box.x + box.width);
  return element('path', {
    d: `M${round(mark.x)} ${round(y)}V${round(edgeOf(label))}H${round(near)}`,
    fill: 'none',
    stroke: color,
    'stroke-width': 1.5,
  });
}

function labelSvg(label: BoxedLabel, color: string, palette: Palette): string {
  const { box, text, rises } = label;
  const height = (1 + text.claim.length) * LABEL_LINE;
  const top = rises ? box.y + 3 : box.y + box.height - height - 2;
  const ground = element('rect', {
    x: box.x - 4,
    y: top,
    width: box.width + 8,
    height,
    fill: palette.ground,
  });
  const edge = element('path', {
    d: `M${round(box.x)} ${round(edgeOf(label))}h${round(box.width)}`,
    stroke: color,
    'stroke-width': 1.5,
  });
  const baseline = top + 17;
  const date = textElement(text.date, box.x, baseline, {
    'font-size': DATE_STYLE.size,
    'font-weight': DATE_STYLE.weight,
    fill: color,
  });
  const source = textElement(text.source, box.x + text.sourceAt, baseline, {
    'font-size': SOURCE_STYLE.size,
    fill: palette.muted,
  });
  const claim = text.claim.map((line, at) =>
    textElement(line, box.x, baseline + (at + 1) * LABEL_LINE, {
      'font-size': CLAIM_STYLE.size,
      fill: palette.ink,
    }),
  );
  return [ground, edge, date, source, ...claim].join('');
}
