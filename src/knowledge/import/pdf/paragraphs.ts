import { pageMark } from '../../page-marks.ts';
import type { HyphenJoiner } from '../hyphens.ts';
import type { Region } from './columns.ts';
import type { Segment } from './segments.ts';

/** The regions of a page in order of reading, and the page's label. */
export interface Page {
  readonly label: string;
  readonly regions: readonly Region[];
}

/** A line in its place: what stands before it in the same column, if anything does. */
interface Line extends Segment {
  readonly page: string;
  readonly region: Region;
  readonly above: Segment | undefined;
  /** The distance at which the next line of a paragraph would stand above it, in points. */
  readonly leading: number;
}

/** How the lines of a whole document are set. */
interface Setting {
  readonly size: number;
  /** Whether paragraphs begin with an indent. */
  readonly indents: boolean;
}

const SENTENCE_END = /[.!?…:;。！？」』”’"')\]»]\s*\d*$/u;
/** Begins an item of a list. */
const BULLET = /^[•◦▪‣■□●○]\s/u;
const ITEM = /^\(?(?:\d{1,2}|[a-z])[.)]\s/u;
/** So much of a paragraph's end may hold the word that the next line goes on with. */
const END = 200;
/** Letters are of one size within this share. */
const SAME = 0.08;
/** Lines end at one edge within so many points. */
const SAME_EDGE = 0.6;
/** Notes at the foot of a page are set smaller than its text by at least this share. */
const SMALLER = 0.08;

/** The size in which most letters of a document are set, in points. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/**
 * The paragraphs of a document, with page marks. One that goes on in the next column or page is one paragraph; the
 * notes at the foot of its column follow it.
 */
export function paragraphsOf(pages: readonly Page[], joiner: HyphenJoiner): string[] {
  const byPage = placed(pages);
  const all = byPage.flat();
  const size = bodySize(all);
  const indented = all.filter((line) => indentOf(line) > 0.8 * size && indentOf(line) < 4 * size).length;
  const setting: Setting = { size, indents: indented > all.length * 0.06 };
  const paragraphs: Line[][] = [];
  const notes: Line[][] = [];
  for (const lines of byPage.flatMap((page) => [...Map.groupBy(page, ({ region }) => region).values()])) {
    const foot = footOf(lines, size);
    gather(lines.slice(0, foot), setting, paragraphs, () => notes.splice(0));
    gather(lines.slice(foot), setting, notes, () => []);
  }
  return marked([...paragraphs, ...notes], joiner);
}

/** Adds lines to the last paragraph or to a new one; `between` gives what stands before a new one. */
function gather(lines: readonly Line[], setting: Setting, into: Line[][], between: () => Line[][]): void {
  for (const line of lines) {
    const last = into.at(-1);
    if (last !== undefined && continues(last, line, setting)) last.push(line);
    else into.push(...between(), [line]);
  }
}

/** The lines of each page in order of reading. */
function placed(pages: readonly Page[]): Line[][] {
  const usual = median(pages.flatMap(({ regions }) => regions.flatMap(steps))) ?? 1.2;
  return pages.map(({ label, regions }) =>
    regions.flatMap((region) => {
      const step = Math.min(median(steps(region)) ?? usual, 1.1 * usual, 2.2);
      return region.lines.map((line, index) => ({
        ...line,
        page: label,
        region,
        above: region.lines[index - 1],
        leading: step * line.size,
      }));
    }),
  );
}

/** The distances between the baselines of lines of one size, as multiples of that size. */
const steps = ({ lines }: Region): number[] =>
  lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    return above !== undefined && above.size === line.size ? [(above.y - line.y) / line.size] : [];
  });

const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];

const indentOf = ({ left, region }: Line): number => left - region.left;

/** Where the notes at the foot of a column begin: smaller lines with nothing larger after them, and something before. */
function footOf(lines: readonly Line[], size: number): number {
  const last = lines.findLastIndex((line) => line.size > size * (1 - SMALLER));
  const isNote = /^\s*(?:\[?\d{1,3}\]?|[*†‡§])/.test(lines[last + 1]?.text ?? '');
  return last === -1 || !isNote ? lines.length : last + 1;
}

function continues(paragraph: readonly Line[], line: Line, setting: Setting): boolean {
  const previous = paragraph.at(-1);
  if (previous === undefined || Math.abs(previous.size - line.size) > SAME * line.size) return false;
  if (BULLET.test(line.text) || isNextItem(paragraph, line)) return false;
  const isBelow = line.above !== undefined && line.above.text === previous.text;
  return isBelow
    ? continuesBelow(paragraph, previous, line, setting)
    : continuesElsewhere(paragraph, previous, line, setting);
}

/** Whether a line begins an item as the paragraph before does. */
const isNextItem = ([first]: readonly Line[], line: Line): boolean =>
  first !== undefined &&
  ITEM.test(first.text) &&
  ITEM.test(line.text) &&
  Math.abs(indentOf(line) - indentOf(first)) < 1;

/** Whether a line at the top of a column or page goes on with the paragraph before. */
function continuesElsewhere(
  paragraph: readonly Line[],
  previous: Line,
  line: Line,
  setting: Setting,
): boolean {
  const room = roomAfter(previous, paragraph.at(-2));
  if (!SENTENCE_END.test(previous.text))
    return room < 0.25 * width(previous.region) && !isHead(previous, setting);
  const isIndented = setting.indents && indentOf(line) - indentOf(previous) > 0.8 * line.size;
  return !isIndented && paragraph.length > 1 && !wouldFit(line, room);
}

/** Whether a line goes on with the paragraph of the line above it. */
function continuesBelow(paragraph: readonly Line[], previous: Line, line: Line, setting: Setting): boolean {
  if (previous.y - line.y > line.leading + 0.3 * line.size) return false;
  const room = roomAfter(previous, paragraph.at(-2), line);
  if (previous.font !== line.font && room > 0.15 * width(previous.region)) return false;
  const ended = SENTENCE_END.test(previous.text);
  const fits = wouldFit(line, room);
  const shift = indentOf(line) - indentOf(previous);
  if (shift > 0.8 * line.size) return !fits && (!ended || BULLET.test(paragraph[0]?.text ?? ''));
  if (shift < -0.8 * line.size && paragraph.length > 1 && ended) return false;
  if (isHead(line, setting)) return true;
  return !fits || (!ended && room < 0.25 * width(line.region));
}

const width = ({ left, right }: Region): number => right - left;
const isHead = ({ size }: Line, setting: Setting): boolean => size > 1.15 * setting.size;

/** The room to the right of a line; none where a line next to it ends with it, as in a narrower block. */
function roomAfter({ left, right, region, size }: Line, ...next: readonly (Line | undefined)[]): number {
  const isFlush = next.some((other) => other !== undefined && Math.abs(other.right - right) < SAME_EDGE);
  return isFlush && right - left > 10 * size ? 0 : region.right - right;
}

/** Whether a line's first word would have stood in the room after the line before: it begins a paragraph, then. */
function wouldFit({ text, left, right, size }: Line, room: number): boolean {
  const [word = ''] = /^\S+/u.exec(text) ?? [];
  return room > ((right - left) * Math.min(word.length, 30)) / text.length + size;
}

function marked(paragraphs: readonly (readonly Line[])[], joiner: HyphenJoiner): string[] {
  let page: string | undefined;
  return paragraphs.flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const before = first.page === page ? [] : [pageMark(first.page)];
    page = first.page;
    let [joined, end] = ['', first.text];
    for (const line of more) {
      const mark = line.page === page ? '' : `${pageMark(line.page)} `;
      page = line.page;
      const both = joiner.join(end, line.text, mark);
      // Only its end is looked at again.
      joined += both.slice(0, -END);
      end = both.slice(-END);
    }
    return [...before, joined + end];
  });
}
