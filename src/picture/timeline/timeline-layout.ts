import type { Box } from '../drawing/box.ts';
import { type TextStyle, textWidth } from '../drawing/text-measure.ts';
import type { Theme } from '../drawing/theme.ts';
import type { PictureLanguage } from '../drawing/words.ts';
import { type DatedFact, earlierFirst, type PictureBase } from './dated.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import { type Cluster, clusterMarks } from './timeline-clusters.ts';
import { shareRows } from './timeline-gutters.ts';
import { type LabelShape, labelText } from './timeline-label-text.ts';
import { type Candidate, type Gutter, type PlacedLabel, weightOf } from './timeline-labels.ts';
import { type Lane, timelineLanes } from './timeline-lanes.ts';
import { type Mark, markOf } from './timeline-marks.ts';

/** What a timeline shows, and for whom. */
export interface TimelineRequest {
  readonly facts: readonly DatedFact[];
  readonly base: PictureBase;
  readonly language: PictureLanguage;
  readonly theme: Theme;
  readonly title: string;
}

/** A label with its place; `rises` when its lane lies above it. */
export interface BoxedLabel extends PlacedLabel {
  readonly box: Box;
  readonly rises: boolean;
}

/** A lane with its place: its nodes stand on the line at `y`. */
export interface LaidLane extends Lane {
  readonly y: number;
  readonly marks: readonly Mark[];
  readonly clusters: readonly Cluster[];
  readonly labels: readonly BoxedLabel[];
}

/** Everything of a timeline that has a place. */
export interface TimelineLayout {
  readonly axis: TimeAxis;
  readonly lanes: readonly LaidLane[];
  /** The room for lanes right of their names. */
  readonly plot: Box;
  readonly labelled: number;
  readonly all: number;
}

export const LANE_NAME_STYLE: TextStyle = { size: 19, weight: 700 };
export const MARGIN = 26;
export const LABEL_LINE = 23;
/** From the most of a claim to the least; the first that leaves enough labels is taken. */
const SHAPES: readonly LabelShape[] = [
  { lines: 4, width: 320 },
  { lines: 3, width: 300 },
  { lines: 2, width: 275 },
];
const ENOUGH = 7;
const BODY = { top: 60, bottom: 598 } as const;
const RIGHT = 1200 - MARGIN;
const NAME_GAP = 22;
const WIDEST_NAME = 200;
/** Nodes keep off the ends of the plot. */
const INSET = 26;
/** A lane's nodes alone. */
const LANE = 21.2;
const rowHeight = ({ lines }: LabelShape): number => (1 + lines) * LABEL_LINE + 7;
/** Between a label and whatever its leader does not lead to. */
const LABEL_GAP = 5;

/** Gives everything of a timeline its place; labels are chosen by weight and never overlap. */
export function timelineLayout({ facts, base, language, theme }: TimelineRequest): TimelineLayout {
  // The order of the input must not show: what is drawn later hides what it meets.
  const lanes = timelineLanes(facts.toSorted(earlierFirst), base, language, theme);
  const names = lanes.map(({ name }) => Math.min(textWidth(name, LANE_NAME_STYLE), WIDEST_NAME));
  const left = MARGIN + Math.ceil(Math.max(60, ...names)) + NAME_GAP;
  const axis = timeAxis(facts, left + INSET, RIGHT - INSET);
  const marks = lanes.map((lane) =>
    lane.facts.map((fact) => markOf(fact, axis)).filter((mark) => mark !== undefined),
  );
  const crowd = crowds(axis, marks.flat());
  const height = BODY.bottom - BODY.top;
  const free = height - lanes.length * LANE;
  const { gutters, row } = chooseLabels(free, [left, RIGHT], facts.length, (shape) =>
    marks.map((ofLane, lane) =>
      ofLane.map((mark) => ({
        mark,
        lane,
        text: labelText(mark.fact, base, language, shape),
        weight: weightOf(mark, base, crowd(mark)),
      })),
    ),
  );
  const spare = free - gutters.flat().length * row;
  // Room left over goes between the lanes.
  const apart = spare / (lanes.length + 1);
  const labels: BoxedLabel[] = [];
  const lines: number[] = [];
  let top: number = BODY.top;
  for (const [number, gutter] of gutters.entries()) {
    top += apart / 2;
    for (const ofRow of gutter.toReversed()) {
      labels.push(...ofRow.map((label) => boxed(label, top, row, label.lane < number)));
      top += row;
    }
    top += apart / 2;
    lines.push(top + LANE / 2);
    top += LANE;
  }
  return {
    axis,
    lanes: lanes.map((lane, at) => ({
      ...lane,
      y: lines[at] ?? 0,
      marks: marks[at] ?? [],
      clusters: clusterMarks(marks[at] ?? []),
      labels: labels.filter((label) => label.lane === at),
    })),
    plot: { x: left, y: BODY.top, width: RIGHT - left, height },
    labelled: labels.length,
    all: facts.length,
  };
}

const boxed = (label: PlacedLabel, top: number, row: number, rises: boolean): BoxedLabel => ({
  ...label,
  rises,
  box: { x: label.x, y: rises ? top + LABEL_GAP : top, width: label.text.width, height: row - LABEL_GAP },
});

/** Sets labels in the largest shape that still labels enough of the facts. */
function chooseLabels(
  free: number,
  span: readonly [number, number],
  facts: number,
  candidates: (shape: LabelShape) => Candidate[][],
): { readonly gutters: Gutter[]; readonly row: number } {
  let choice: { gutters: Gutter[]; row: number } = { gutters: [], row: 1 };
  for (const shape of SHAPES) {
    const row = rowHeight(shape);
    const gutters = shareRows(candidates(shape), Math.max(0, Math.floor(free / row)), span);
    choice = { gutters, row };
    if (gutters.flat(2).length >= Math.min(facts, ENOUGH)) break;
  }
  return choice;
}

/** The share of the marks that stand in the same segment of the axis. */
function crowds({ segments }: TimeAxis, marks: readonly Mark[]): (mark: Mark) => number {
  const segmentOf = ({ x }: Mark): number => segments.findLastIndex(({ x0 }) => x >= x0);
  const counts = Map.groupBy(marks, segmentOf);
  return (mark) => (counts.get(segmentOf(mark))?.length ?? 0) / marks.length;
}
