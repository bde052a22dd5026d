import type { Segment } from './segments.ts';

/** Segments of one column, one above the other, with the column's edges. */
export interface Region {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Segment[];
}

/** A column has so many lines at least, and so much of the width that is divided. */
const LEAST_LINES = 3;
const LEAST_WIDTH = 0.2;

/** The regions of a page in the order of reading: what spans the columns divides them into bands. */
export function regionsOf(segments: readonly Segment[]): Region[] {
  const gutter = gutterOf(segments);
  if (gutter === undefined) return segments.length === 0 ? [] : [regionOf(segments)];
  const bands: { readonly spanning: boolean; readonly segments: Segment[] }[] = [];
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    const isLeft = segment.right <= gutter;
    const isAlone = isLeft && !hasBeside(segment, segments, gutter, bands.at(-1)?.spanning);
    const spanning = isAlone || (segment.left < gutter && !isLeft);
    if (bands.at(-1)?.spanning === spanning) bands.at(-1)?.segments.push(segment);
    else bands.push({ spanning, segments: [segment] });
  }
  return bands.flatMap(({ spanning, segments: band }) =>
    spanning
      ? [regionOf(band)]
      : [band.filter(({ right }) => right <= gutter), band.filter(({ left }) => left >= gutter)].flatMap(
          regionsOf,
        ),
  );
}

/**
 * Whether a segment left of the gutter belongs to a column: not where it stands above all that is right of the gutter
 * and below what spans both, such as the last line of a title or abstract.
 */
function hasBeside(
  { y }: Segment,
  segments: readonly Segment[],
  gutter: number,
  afterSpanning = true,
): boolean {
  if (!afterSpanning) return true;
  const next = segments.filter((other) => other.y < y - 1 && other.left < gutter && other.right > gutter);
  const end = Math.max(Number.NEGATIVE_INFINITY, ...next.map((other) => other.y));
  return segments.some(({ left, y: other }) => left >= gutter && other > end && other >= y - 1);
}

/** Lines on one height within a region are one line. */
function regionOf(segments: readonly Segment[]): Region {
  const lines: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const last = lines.at(-1);
    if (last === undefined || last.y !== segment.y) lines.push(segment);
    else lines.splice(-1, 1, { ...last, text: `${last.text} ${segment.text}`, right: segment.right });
  }
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    lines,
  };
}

/** Where the white strip between two columns is, if there is one: few lines cross it, lines stand on both sides of it. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  const left = Math.min(...segments.map((segment) => segment.left));
  const width = Math.max(...segments.map(({ right }) => right)) - left;
  let best: { x: number; crossing: number } | undefined;
  // A strip ends where a segment begins: just left of each is a candidate.
  for (const x of new Set(segments.map((segment) => segment.left - 1))) {
    if (x < left + LEAST_WIDTH * width || x > left + (1 - LEAST_WIDTH) * width) continue;
    const before = segments.filter(({ right }) => right <= x);
    const after = segments.filter((segment) => segment.left >= x);
    const crossing = segments.length - before.length - after.length;
    if (!isColumn(before, width) || !isColumn(after, width) || !areBeside(before, after)) continue;
    if (crossing > Math.min(before.length, after.length) * 2) continue;
    if (best === undefined || crossing < best.crossing) best = { x, crossing };
  }
  return best?.x;
}

/** Enough lines, of which half are wide enough: the numbers of a table of contents are no column. */
const isColumn = (segments: readonly Segment[], width: number): boolean =>
  segments.length >= LEAST_LINES &&
  segments.filter(({ left, right }) => right - left >= LEAST_WIDTH * width * 0.75).length * 2 >=
    segments.length;

/** Whether lines of both sides share heights: a narrow paragraph below another is no column. */
function areBeside(before: readonly Segment[], after: readonly Segment[]): boolean {
  const [top, bottom] = [Math.max(...after.map(({ y }) => y)), Math.min(...after.map(({ y }) => y))];
  return before.filter(({ y }) => y <= top + 1 && y >= bottom - 1).length >= LEAST_LINES;
}
