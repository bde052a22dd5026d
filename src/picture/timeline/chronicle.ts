import { edtfText } from '../../dates/edtf.ts';
import type { DatedEntry } from '../../facts/dated.ts';
import type { Theme } from '../drawing/theme.ts';
import { PICTURE_WORDS } from '../drawing/words.ts';
import { type Band, bandsOf } from './bands.ts';
import { chooseRows } from './choice.ts';
import { type BandRows, type Column, fillColumns } from './columns.ts';
import type { Setting } from './row.ts';

/** For a phone, for a desktop's window, or for a projector or a sheet of paper. */
export const SHAPES = ['phone', 'wide', 'sheet'] as const;
/** One of them. */
export type Shape = (typeof SHAPES)[number];

/** What a timeline shows, and for whom; `entries` in order of time. */
export interface TimelineRequest extends Setting {
  readonly entries: readonly DatedEntry[];
  readonly theme: Theme;
  readonly shape: Shape;
  /** What the entries are about; what time they span is added. */
  readonly title: string;
}

/** Columns, the height of all but title and key, and what that may be exceeded by where everything then fits. */
const RULES = {
  phone: { columns: 1, height: 645, more: 20, bands: 5 },
  wide: { columns: 2, height: 398, more: 0, bands: 5 },
  sheet: { columns: 3, height: 548, more: 0, bands: 6 },
} as const satisfies Record<Shape, object>;

/** So few entries need bands only to tell dates apart. */
const FEW = 16;
/** Columns are made as low as they can be, in steps of so many pixels. */
const STEP = 6;

/** A chronicle with everything in its place. */
export interface Chronicle {
  readonly title: string;
  readonly count: string;
  readonly bands: readonly BandRows[];
  readonly columns: readonly Column[];
  readonly height: number;
  /** Whether no entry is left out. */
  readonly isComplete: boolean;
}

/** The bands that a timeline of these entries is drawn in; takes entries in order of time. */
export function timelineBands(entries: readonly DatedEntry[], shape: Shape): Band[] {
  const bands = bandsOf(entries, RULES[shape].bands);
  const isByMonth = bands.some(({ within }) => within.length === 2);
  if (entries.length > FEW) return isByMonth ? bandsOf(entries, 6) : bands;
  return entries.some(({ when }) => when.date.includes('T')) ? bands : bandsOf(entries, 2);
}

/** Lays a timeline out: bands of time, in each the entries that matter most, as many as there is room for. */
export function chronicle(request: TimelineRequest): Chronicle {
  const { entries, shape, language, title } = request;
  const bands = timelineBands(entries, shape);
  const { columns, height, more } = RULES[shape];
  const all = layOut(bands, request, { columns, height: height + more, keepsBands: false });
  const isComplete = all.shown === entries.length;
  const loose = isComplete ? all : layOut(bands, request, { columns, height, keepsBands: false });
  const whole = columns === 1 ? loose : layOut(bands, request, { columns, height, keepsBands: true });
  // A band broken between columns repeats its head: that is worth an entry, not two.
  const laid = whole.shown + 1 >= loose.shown ? whole : loose;
  const words = PICTURE_WORDS[language];
  return {
    title: spanOf(entries, language).reduce(words.titled, title),
    count: laid.shown === 0 && entries.length === 0 ? words.empty : words.shown(laid.shown, entries.length),
    bands: laid.bands,
    columns: laid.columns,
    height: Math.max(0, ...laid.columns.map((column) => column.height)),
    isComplete: laid.shown === entries.length,
  };
}

function layOut(bands: readonly Band[], setting: Setting, rules: Parameters<typeof fillColumns>[1]) {
  const chosen = chooseRows(bands, setting, (rows) => fillColumns(rows, rules) !== undefined);
  const shown = chosen.reduce((sum, { rows }) => sum + rows.length, 0);
  let columns = fillColumns(chosen, rules) ?? [];
  for (let height = rules.height - STEP; height > 0; height -= STEP) {
    const lower = fillColumns(chosen, { ...rules, height });
    if (lower === undefined) break;
    columns = lower;
  }
  return { bands: chosen, columns, shown };
}

/** The years, or the month or day, that entries stand in, in words. */
const spanOf = (entries: readonly DatedEntry[], language: Setting['language']): string[] =>
  bandsOf(entries, 1)
    .slice(0, 1)
    .map(({ date }) => edtfText(date, language, { short: date.includes('/') }));
