import { edtfText } from '../../dates/edtf.ts';
import type { DatedEntry } from '../../facts/dated.ts';
import type { Theme } from '../drawing/theme.ts';
import { PICTURE_WORDS } from '../drawing/words.ts';
import { type Band, bandsOf } from './bands.ts';
import { chooseRows } from './choice.ts';
import { type BandRows, type Column, fillColumns } from './columns.ts';
import type { Setting } from './row.ts';

/** Shapes of a timeline: for a phone, a desktop window, or a projector or sheet of paper. */
export const SHAPES = ['phone', 'wide', 'sheet'] as const;
export type Shape = (typeof SHAPES)[number];

/** A request for a timeline; `entries` in order of time. */
export interface TimelineRequest extends Setting {
  readonly entries: readonly DatedEntry[];
  readonly theme: Theme;
  readonly shape: Shape;
  /** The subject of the entries; the time span is added. */
  readonly title: string;
}

/** Columns, the height without title and key, and the height allowed if everything then fits. */
const RULES = {
  phone: { columns: 1, height: 645, more: 20, bands: 5 },
  wide: { columns: 2, height: 398, more: 0, bands: 5 },
  sheet: { columns: 3, height: 548, more: 0, bands: 6 },
} as const satisfies Record<Shape, object>;

/** With this few entries, bands serve only to separate dates. */
const FEW = 16;
/** Step of the search for the lowest height, in pixels. */
const STEP = 6;

/** A laid-out timeline. */
export interface Chronicle {
  readonly title: string;
  readonly count: string;
  readonly bands: readonly BandRows[];
  readonly columns: readonly Column[];
  readonly height: number;
  /** Whether all entries are shown. */
  readonly isComplete: boolean;
}

/** The bands of a timeline; entries must be in order of time. */
export function timelineBands(entries: readonly DatedEntry[], shape: Shape): Band[] {
  const bands = bandsOf(entries, RULES[shape].bands);
  const isByMonth = bands.some(({ within }) => within.length === 2);
  if (entries.length > FEW) return isByMonth ? bandsOf(entries, 6) : bands;
  return entries.some(({ when }) => when.date.includes('T')) ? bands : bandsOf(entries, 2);
}

/** Lays out a timeline: bands of time, each with its most important entries, as many as fit. */
export function chronicle(request: TimelineRequest): Chronicle {
  const { entries, shape, language, title } = request;
  const bands = timelineBands(entries, shape);
  const { columns, height, more } = RULES[shape];
  const all = layOut(bands, request, { columns, height: height + more, keepsBands: false });
  const isComplete = all.shown === entries.length;
  const loose =
    isComplete || more === 0 ? all : layOut(bands, request, { columns, height, keepsBands: false });
  const whole = columns === 1 ? loose : layOut(bands, request, { columns, height, keepsBands: true });
  // A band split between columns repeats its heading, which is worth one entry but not two.
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

/** The span of the entries in words: years, or a month or day. */
const spanOf = (entries: readonly DatedEntry[], language: Setting['language']): string[] =>
  bandsOf(entries, 1)
    .slice(0, 1)
    .map(({ date }) => edtfText(date, language, { short: date.includes('/') }));
