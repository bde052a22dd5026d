import type { Segment } from './segments.ts';

/** So many rows from the top and the bottom of a page may be running heads and page numbers. */
const ROWS = 2;
/** They stand apart from the text by more than so many times their size. */
const GAP = 1.6;
/** How far the height of a running head may differ between pages, in points. */
const DRIFT = 4;

interface Edge {
  readonly page: number;
  readonly segment: Segment;
}

/** Pages without their running heads, which are given apart, and the printed number of each page where there is one. */
export interface Bodies {
  readonly pages: readonly (readonly Segment[])[];
  /** Each running head once, without page numbers. */
  readonly heads: readonly string[];
  readonly numbers: readonly (string | undefined)[];
}

/** Takes out of each page the lines at its top and bottom that recur at the same height, and the page numbers. */
export function withoutRunningHeads(pages: readonly (readonly Segment[])[]): Bodies {
  const edges = pages.flatMap(edgesOf);
  const shift = numberShift(edges, pages.length);
  const alike = Map.groupBy(edges, (edge) => pattern(edge, shift));
  const needed = Math.min(3, Math.max(2, Math.ceil(pages.length / 4)));
  const out = new Set<Segment>();
  const heads = new Set<string>();
  const take = (text: string, running: readonly Edge[]) => {
    for (const { segment } of running) out.add(segment);
    if (running.length > 0 && /\p{L}/u.test(text)) heads.add(text.replace('#', '').trim());
  };
  const numbered = [...alike].flatMap(([text, group]) => (text.includes('#') ? group : []));
  for (const [text, group] of alike) {
    take(
      text,
      group.filter((edge) => {
        // What has the page's number, or stands beside it, is a running head, though each chapter has its own.
        const isBeside = beside(edge, numbered).some(({ page }) => page === edge.page);
        const level = isBeside ? beside(edge, numbered) : beside(edge, group);
        return /^\W*#\W*$/.test(text) || new Set(level.map(({ page }) => page)).size >= needed;
      }),
    );
  }
  return {
    pages: pages.map((segments) => segments.filter((segment) => !out.has(segment))),
    heads: [...heads],
    // What stands before page 1 has no such number.
    numbers: pages.map((_, page) =>
      shift === undefined || page + shift < 1 ? undefined : String(page + shift),
    ),
  };
}

/** The edges at the height of one, on any page. */
const beside = ({ segment: { y } }: Edge, edges: readonly Edge[]): Edge[] =>
  edges.filter(({ segment }) => Math.abs(segment.y - y) < DRIFT);

/** The text of a line with `#` for the number of its page, where that stands at an end or before the number of all. */
function pattern({ page, segment: { text } }: Edge, shift: number | undefined): string {
  if (shift === undefined) return text;
  const number = page + shift;
  return text.replace(new RegExp(`^${number}\\b|\\b${number}$|\\b${number}(?=\\W+\\d+$)`), '#');
}

/** The segments of the first and the last rows of a page, where these stand apart from the text between. */
function edgesOf(segments: readonly Segment[], page: number): Edge[] {
  const rows = [...new Set(segments.map(({ y }) => y))].sort((a, b) => b - a);
  const outer = new Set([...apart(rows, segments), ...apart(rows.toReversed(), segments)]);
  return segments.filter(({ y }) => outer.has(y)).map((segment) => ({ page, segment }));
}

/** The heights of the first rows, as many as end in a gap. */
function apart(rows: readonly number[], segments: readonly Segment[]): number[] {
  const end = rows.slice(0, ROWS).findLastIndex((y, index) => {
    const size = Math.max(...segments.filter((segment) => segment.y === y).map((segment) => segment.size));
    return Math.abs(y - (rows[index + 1] ?? Number.NEGATIVE_INFINITY)) > GAP * size;
  });
  return rows.slice(0, end + 1);
}

/** By how much the printed numbers exceed the index of their page, where most pages agree. */
function numberShift(edges: readonly Edge[], pages: number): number | undefined {
  const votes = new Map<number, Set<number>>();
  for (const { page, segment } of edges) {
    // A page number stands alone, or at one end of a running head, perhaps before the number of all: "3/12".
    const digits = [/^\d{1,4}\b/, /\b\d{1,4}$/, /\b\d{1,4}(?=\W+\d+$)/].map(
      (end) => end.exec(segment.text.trim())?.[0],
    );
    for (const number of digits) {
      if (number === undefined) continue;
      const shift = Number(number) - page;
      votes.set(shift, (votes.get(shift) ?? new Set()).add(page));
    }
  }
  const [best] = [...votes].sort(([, a], [, b]) => b.size - a.size);
  return best !== undefined && pages > 1 && best[1].size >= Math.max(2, pages / 2) ? best[0] : undefined;
}
