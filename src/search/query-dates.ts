import { MONTH_NAME, monthNumber } from '../dates/month-names.ts';

/** A stretch of time that a query names, in milliseconds since 1970. */
export interface AskedTime {
  readonly min: number;
  readonly max: number;
}

const DIGIT = /\p{Nd}/u;
const YEAR = '(?:1[89]|20)\\d\\d';

const MONTH_YEAR = new RegExp(
  `(?<!\\p{L})(${MONTH_NAME})[\\s,.]*(?:of\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?[\\s,]+)?(${YEAR})(?!\\d)`,
  'giu',
);
const YEAR_MONTH = new RegExp(`(?<!\\d)(${YEAR})(?:年\\s*|[-/.])(\\d{1,2})(?:月|(?!\\d))`, 'gu');
const YEAR_ALONE = new RegExp(`(?<!\\d)(${YEAR})(s)?(?!\\d)`, 'g');

/** The times that a query names: months with a year where it has them ("march 2014", "2014年3月"), else years. */
export function timesIn(query: string): AskedTime[] {
  if (!DIGIT.test(query)) return [];
  const text = query.normalize('NFKC').toLowerCase();
  const named = [...text.matchAll(MONTH_YEAR)].map(([, month = '', year]) =>
    monthOf(Number(year), monthNumber(month)),
  );
  const numbered = [...text.matchAll(YEAR_MONTH)].map(([, year, month]) =>
    monthOf(Number(year), Number(month) - 1),
  );
  const months = [...named, ...numbered].filter(({ min }) => !Number.isNaN(min));
  if (months.length > 0) return months;
  return [...text.matchAll(YEAR_ALONE)].map(([, year, decade]) => ({
    min: Date.UTC(Number(year), 0),
    max: Date.UTC(Number(year) + (decade ? 10 : 1), 0) - 1,
  }));
}

const monthOf = (year: number, month: number): AskedTime =>
  month < 0 || month > 11
    ? { min: Number.NaN, max: Number.NaN }
    : { min: Date.UTC(year, month), max: Date.UTC(year, month + 1) - 1 };

/** How well a date answers to a time, 0 to 1: wholly where it lies within, else by how much of it the time covers. */
export function timeFit(
  { min, max }: { readonly min: number; readonly max: number },
  asked: AskedTime,
): number {
  if (max < asked.min || min > asked.max) return 0;
  const shared = Math.min(max, asked.max) - Math.max(min, asked.min) + 1;
  return Number.isFinite(max - min) ? Math.sqrt(shared / (max - min + 1)) : 0;
}
