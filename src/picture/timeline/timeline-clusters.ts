import { textWidth } from '../drawing/text-measure.ts';
import type { Mark } from './timeline-marks.ts';

/** Marks of a lane that stand on the same spot, drawn as one node from `x0` to `x1`. */
export interface Cluster {
  readonly marks: readonly Mark[];
  readonly x0: number;
  readonly x1: number;
}

export const COUNT_STYLE = { size: 15, weight: 700 } as const;
export const NODE_RADIUS = 6.5;
const PADDING = 6;
const GAP = 2;

/** Joins marks whose nodes would touch, until none do: a node of several facts is as wide as their spread. */
export function clusterMarks(marks: readonly Mark[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const mark of marks.toSorted((a, b) => a.x - b.x)) {
    let joined = clusterOf([mark]);
    // A wider node may touch its neighbour to the left in turn.
    for (
      let last = clusters.at(-1);
      last !== undefined && last.x1 + GAP > joined.x0;
      last = clusters.at(-1)
    ) {
      clusters.pop();
      joined = clusterOf([...last.marks, ...joined.marks]);
    }
    clusters.push(joined);
  }
  return clusters;
}

function clusterOf(marks: readonly Mark[]): Cluster {
  const xs = marks.map(({ x }) => x);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  if (marks.length === 1) return { marks, x0: first - NODE_RADIUS, x1: last + NODE_RADIUS };
  const least = textWidth(String(marks.length), COUNT_STYLE) + 2 * PADDING;
  const spread = Math.max(last - first + 2 * NODE_RADIUS, least);
  const middle = (first + last) / 2;
  return { marks, x0: middle - spread / 2, x1: middle + spread / 2 };
}
