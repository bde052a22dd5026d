import type { PictureBase } from './dated.ts';
import type { LabelText } from './timeline-label-text.ts';
import type { Mark } from './timeline-marks.ts';

/** A mark of a lane and the label it would have; the heavier, the sooner it gets one. */
export interface Candidate {
  readonly mark: Mark;
  readonly lane: number;
  readonly text: LabelText;
  readonly weight: number;
}

/** A label in its row; `x` is its left edge. */
export interface PlacedLabel extends Candidate {
  readonly x: number;
}

/** Rows of labels between two lanes, the lowest first; gutter `n` lies above lane `n` and below lane `n - 1`. */
export type Gutter = readonly (readonly PlacedLabel[])[];

const GAP = 18;
/** Between a leader and a label that hangs from it like a flag: so several can hang from one. */
const POLE = 7;
/** How much of a label stands left of its leader: the flag to the right first, then to the left, then across. */
const SHIFTS = [0, 1, 0.5, 0.25, 0.75];

/**
 * What a fact is worth on a timeline: its topic's core first, in order, and events before what is said of them.
 * `crowd` is the share of all facts, 0 to 1, that stand in the same stretch of time: where there are few, each says
 * more.
 */
export function weightOf({ fact }: Mark, base: PictureBase, crowd: number): number {
  const core = base.topics.get(fact.topics[0] ?? '')?.core ?? [];
  const at = core.indexOf(fact.id);
  const event = fact.kind === 'event' ? 1 : 0;
  const worth = at === -1 ? 1 + event : 4 + 2 * event + 2 / (1 + at);
  return worth * (2 - crowd) ** 2;
}

/**
 * One more row on top of gutter `number`, with the labels of the two lanes beside it, first come first served, that fit between `x0`
 * and `x1`. Labels keep apart, and no leader, up or down, runs through a label on its way.
 */
export function fillRow(
  candidates: readonly Candidate[],
  gutter: Gutter,
  number: number,
  [x0, x1]: readonly [number, number],
): PlacedLabel[] {
  const row: PlacedLabel[] = [];
  const lower = gutter.flat();
  const rising = lower.filter(({ lane }) => lane < number).map(({ mark }) => mark.x);
  for (const candidate of candidates) {
    const { mark, lane, text } = candidate;
    const sinks = lane === number;
    if (sinks && lower.some((label) => covers(label, mark.x))) continue;
    if (sinks && rising.some((x) => Math.abs(x - mark.x) < 4)) continue;
    const x = SHIFTS.map((share) => leftEdge(mark.x, text.width, share)).find(
      (left) =>
        left >= x0 &&
        left + text.width <= x1 &&
        !rising.some((leader) => covers({ x: left, text }, leader)) &&
        row.every((label) => left + text.width + GAP <= label.x || label.x + label.text.width + GAP <= left),
    );
    if (x !== undefined) row.push({ ...candidate, x });
  }
  return row;
}

const leftEdge = (leader: number, width: number, share: number): number =>
  leader - share * width + (share === 0 ? POLE : share === 1 ? -POLE : 0);

/** Whether a leader at `at` would run through a label or touch it. */
const covers = ({ x, text }: Pick<PlacedLabel, 'x' | 'text'>, at: number): boolean =>
  at > x - 3 && at < x + text.width + 3;
