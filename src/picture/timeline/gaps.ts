import { MINUTE_MS } from '../../dates/durations.ts';
import { type DatedEntry, standsAt } from '../../facts/dated.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../drawing/words.ts';
import type { Band } from './bands.ts';
import type { BandRows } from './columns.ts';
import type { Row } from './row.ts';

/** Years without an entry that are mentioned. */
const LONG = 10;
/** Between times of day: the share of the span that is mentioned, and the number of gaps at most. */
const SHARE = 1 / 8;
const MAX_GAPS = 3;

interface Gap {
  readonly row: Row;
  /** In milliseconds, or in calendar years. */
  readonly length: number;
  readonly years: number;
}

/** Assigns rows to their bands and marks long gaps between rows of a band. */
export function withGaps(
  bands: readonly Band[],
  chosen: ReadonlyMap<Band, readonly Row[]>,
  language: PictureLanguage,
): BandRows[] {
  const words = PICTURE_WORDS[language];
  const shown = bands.map((band) => ({ band, rows: chosen.get(band) ?? [] }));
  const gaps = shown.flatMap(({ rows }) => gapsOf(rows));
  const timed = shown.flatMap(({ rows }) => rows.map(({ entry }) => entry)).filter(hasTime);
  const span = (timed.at(-1)?.when.min ?? 0) - (timed[0]?.when.min ?? 0);
  const long = gaps
    .filter(({ row, length }) => hasTime(row.entry) && length >= SHARE * span && length >= 30 * MINUTE_MS)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MAX_GAPS);
  const told = new Map(long.map(({ row, length }) => [row, words.timeLater(Math.round(length / MINUTE_MS))]));
  for (const { row, years } of gaps) if (years >= LONG) told.set(row, words.yearsLater(years));
  return shown.map(({ band, rows }) => ({ band, rows: rows.map((row) => ({ row, gap: told.get(row) })) }));
}

/** The gaps from the end of each row to the start of the next. */
const gapsOf = (rows: readonly Row[]): Gap[] =>
  rows.slice(1).map((row, at) => {
    const before = rows[at]?.entry ?? row.entry;
    const last = Number.isFinite(before.when.max) ? before.when.max : standsAt(before);
    // A minute counts by its start.
    const end = hasTime(before) ? last - MINUTE_MS + 1 : last;
    const begin = standsAt(row.entry);
    return { row, length: begin - end, years: yearOf(begin) - yearOf(end) };
  });

const yearOf = (time: number): number => new Date(time).getUTCFullYear();

const hasTime = ({ when: { date } }: DatedEntry): boolean => /T\d/.test(date);
