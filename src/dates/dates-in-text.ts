import type { Bounds } from './edtf.ts';
import { MONTH_NAME, monthNumber } from './month-names.ts';

/** The dates that a text names, and the text without them. */
export interface DatesInText {
  readonly dates: readonly Bounds[];
  readonly rest: string;
}

/** What makes four digits a count and no year: a unit behind them. */
const UNIT =
  '%|percent|per cent|km|kilomet|miles?\\b|met(?:re|er)|tons?\\b|tonnes|barrels|people|troops|soldiers|million|billion|yen|dollars|ro?ubles';
const YEAR = `(?<![\\d.,$€£¥])(?<year>1[6-9]\\d\\d|20\\d\\d)(?![\\d]|[.,]\\d|[\\s-]*(?:${UNIT}))`;
const NAME = `(?<!\\p{L})(?<name>${MONTH_NAME})\\.?(?!\\p{L})`;
const DAY = '(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const MONTH = '(?<month>\\d{1,2})(?!\\d)';

/** The longest first, so that no part of a date is read as another; what lacks a year is no date, and no number. */
const FORMS = [
  `${DAY}(?:\\s+of)?\\s+${NAME},?\\s+${YEAR}`,
  `${NAME}\\s+${DAY},?\\s+${YEAR}`,
  `${YEAR}(?:年\\s*|[-/.])${MONTH}(?:月\\s*|[-/.])(?<day>\\d{1,2})(?!\\d)日?`,
  `${DAY}[./]${MONTH}[./](?<year>\\d{4})(?!\\d)`,
  `${NAME},?\\s+(?:of\\s+)?${YEAR}`,
  `${YEAR}年\\s*${MONTH}月`,
  `${YEAR}-${MONTH}`,
  `${DAY}(?:\\s+of)?\\s+${NAME}`,
  `${NAME}\\s+${DAY}`,
  `${YEAR}(?<decade>s|-е|年代)?年?`,
].map((form) => new RegExp(form, 'gu'));

/**
 * Finds the dates in a text in English, Japanese or Russian: "7 February 1855", "2014年3月", "19.10.1956", "1980s". Its
 * bounds are as exact as what is written; a day without its year is no date.
 */
export function readDates(text: string): DatesInText {
  const dates: Bounds[] = [];
  let rest = text.normalize('NFKC').toLowerCase();
  for (const form of FORMS) {
    rest = rest.replace(form, (whole, ...more) => {
      const groups: Record<string, string | undefined> = more.at(-1);
      if (groups['year'] === undefined) return ' ';
      const bounds = boundsOf(groups);
      if (bounds === undefined) return whole;
      dates.push(bounds);
      return ' ';
    });
  }
  return { dates, rest };
}

function boundsOf({ year, name, month, day, decade }: Record<string, string | undefined>) {
  const at = Number(year);
  if (name === undefined && month === undefined)
    return within([at, 0, 1], [at + (decade ? yearsOf(at) : 1), 0, 1]);
  const of = name === undefined ? Number(month) - 1 : monthNumber(name);
  if (of < 0 || of > 11) return undefined;
  const on = Number(day);
  if (day === undefined) return within([at, of, 1], [at, of + 1, 1]);
  return on < 1 || on > 31 ? undefined : within([at, of, on], [at, of, on + 1]);
}

/** "1800s" is a century, "1980s" and "2000s" are decades. */
const yearsOf = (first: number): number => (first % 100 === 0 && first < 2000 ? 100 : 10);

type Day = [year: number, month: number, day: number];

const within = (from: Day, to: Day): Bounds => ({ min: Date.UTC(...from), max: Date.UTC(...to) - 1 });
