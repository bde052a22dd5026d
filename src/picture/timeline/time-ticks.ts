import { type TextStyle, textWidth } from '../drawing/text-measure.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../drawing/words.ts';
import { type AxisSegment, monthStart, type TimeAxis, yearStart } from './time-axis.ts';

/** A mark on the axis; without a label where there is no room for one. */
export interface Tick {
  readonly x: number;
  readonly label: string | undefined;
  /** Years stand out from months. */
  readonly strong: boolean;
}

export const TICK_STYLE = { year: { size: 19, weight: 700 }, month: { size: 17, weight: 400 } } as const;

const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000];
const MONTH_STEPS = [1, 2, 3, 6];
const GAP = 16;

/** A year in figures, by the era that readers count in. */
export const yearLabel = (year: number, language: PictureLanguage): string =>
  year > 0 ? String(year) : PICTURE_WORDS[language].beforeCommonEra(1 - year);

/**
 * The ticks of an axis, left to right, their labels apart. Each segment has the finest step whose labels fit, months
 * where there is room for them, and its first year is labelled first, since there the scale changes.
 */
export function timeTicks(axis: TimeAxis, language: PictureLanguage): Tick[] {
  const marks = axis.segments.flatMap((segment) => segmentMarks(segment, axis, language));
  const taken: { from: number; to: number }[] = [];
  const labelled = new Set<Mark>();
  for (const mark of marks.toSorted((a, b) => a.rank - b.rank || a.x - b.x)) {
    const half = textWidth(mark.label, styleOf(mark)) / 2 + GAP / 2;
    const span = { from: mark.x - half, to: mark.x + half };
    if (taken.some(({ from, to }) => span.from < to && from < span.to)) continue;
    taken.push(span);
    labelled.add(mark);
  }
  return marks
    .filter((mark) => labelled.has(mark) || ![...labelled].some(({ x }) => Math.abs(x - mark.x) < 1))
    .toSorted((a, b) => a.x - b.x)
    .map((mark) => ({
      x: mark.x,
      label: labelled.has(mark) ? mark.label : undefined,
      strong: mark.strong,
    }));
}

interface Mark {
  readonly x: number;
  readonly label: string;
  readonly strong: boolean;
  /** The lower, the sooner it is labelled. */
  readonly rank: number;
}

const styleOf = ({ strong }: Pick<Mark, 'strong'>): TextStyle =>
  strong ? TICK_STYLE.year : TICK_STYLE.month;

function segmentMarks(segment: AxisSegment, { x }: TimeAxis, language: PictureLanguage): Mark[] {
  const { from, to } = segment;
  const years = to - from;
  const perYear = (segment.x1 - segment.x0) / years;
  const widest = Math.max(...[from, to].map((year) => textWidth(yearLabel(year, language), TICK_STYLE.year)));
  const step = YEAR_STEPS.find((one) => one * perYear >= widest + GAP) ?? years;
  const marks: Mark[] = [
    { x: segment.x0, label: yearLabel(from, language), strong: true, rank: 0 },
    { x: segment.x1, label: yearLabel(to, language), strong: true, rank: 1 },
  ];
  for (let year = Math.ceil((from + 1) / step) * step; year < to; year += step)
    marks.push({ x: x(yearStart(year)), label: yearLabel(year, language), strong: true, rank: 2 });
  return step === 1 ? [...marks, ...monthMarks(segment, x, language)] : marks;
}

function monthMarks({ from, to, x0, x1 }: AxisSegment, x: TimeAxis['x'], language: PictureLanguage): Mark[] {
  const { months } = PICTURE_WORDS[language];
  const perMonth = (x1 - x0) / (12 * (to - from));
  const widest = Math.max(...months.map((month) => textWidth(month, TICK_STYLE.month)));
  const step = MONTH_STEPS.find((one) => one * perMonth >= widest + GAP);
  if (step === undefined) return [];
  const marks: Mark[] = [];
  for (let year = from; year < to; year += 1) {
    for (let month = step; month < 12; month += step)
      marks.push({ x: x(monthStart(year, month)), label: months[month] ?? '', strong: false, rank: 3 });
  }
  return marks;
}
