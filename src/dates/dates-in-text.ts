import { type Bounds, edtfBounds } from './edtf.ts';
import { MONTH_NAME, monthNumber } from './month-names.ts';

/** A date in a text, as EDTF and as bounds. */
export interface DateInText extends Bounds {
  readonly date: string;
}

/** The dates in a text, and the text without them. */
export interface DatesInText {
  readonly dates: readonly DateInText[];
  readonly rest: string;
}

/** Units after four digits that make them a count instead of a year. */
const UNIT =
  '%|percent|per cent|km|kilomet|miles?\\b|met(?:re|er)|tons?\\b|tonnes|barrels|people|troops|soldiers|million|billion|yen|dollars|ro?ubles';
const YEAR = `(?<![\\d.,$€£¥])(?<year>1[6-9]\\d\\d|20\\d\\d)(?![\\d]|[.,]\\d|[\\s-]*(?:${UNIT}))`;
const NAME = `(?<!\\p{L})(?<name>${MONTH_NAME})\\.?(?!\\p{L})`;
const DAY = '(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const MONTH = '(?<month>\\d{1,2})(?!\\d)';

/**
 * The longest forms first, so that no part of a date is read as another one. A form without a year is removed from
 * the text without being a date.
 */
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
  `${YEAR}(?<decade>s|-?[ея]|-?х|年代)?年?`,
  "(?<!\\d)(?<!(?:his|her|my|their)\\s)['’‘]?(?<short>[1-9]0)(?:(?:s|-е|-х)(?!\\p{L})|年代)",
  '(?<!\\d)(?<century>1[0-9]|20|21)(?:(?:st|nd|rd|th)[\\s-]+century|世紀|(?:-?й|-?го|-?м)?\\s+век\\p{L}*)',
].map((form) => new RegExp(form, 'gu'));

/** The year before the first of a Japanese era. */
const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const ERA_YEAR = new RegExp(`(${Object.keys(ERAS).join('|')})(元|\\d{1,2})年`, 'gu');
/** "march to july 2014": the year is written once. */
const MONTHS = new RegExp(
  `(?<!\\p{L})(${MONTH_NAME})\\.?\\s*(?:[-–—]|to|until|till|through|and|по|до|и)\\s*(${MONTH_NAME})\\.?,?\\s+(\\d{4})(?!\\d)`,
  'gu',
);

/**
 * Finds the dates in an English, Japanese or Russian text: "7 February 1855", "2014年3月", "平成26年", "19.10.1956",
 * "1980s", "the 80s", "19th century". A date is as precise as it is written; a day without a year is not a date.
 */
export function readDates(text: string): DatesInText {
  const dates: DateInText[] = [];
  const lower = text.normalize('NFKC').toLowerCase();
  // Every form but 元年 has a digit, and most texts have none.
  if (!/\d|元年/u.test(lower)) return { dates, rest: lower };
  let rest = lower
    .replace(ERA_YEAR, (_, era: string, year: string) => `${(ERAS[era] ?? 0) + (Number(year) || 1)}年`)
    .replace(MONTHS, '$1 $3 – $2 $3');
  for (const form of FORMS) {
    rest = rest.replace(form, (whole, ...more) => {
      const groups: Record<string, string | undefined> = more.at(-1);
      if (groups['year'] === undefined && !groups['short'] && !groups['century']) return ' ';
      const date = dateOf(groups);
      const bounds = date === undefined ? undefined : edtfBounds(date);
      if (date === undefined || bounds === undefined) return whole;
      dates.push({ date, ...bounds });
      return ' ';
    });
  }
  return { dates, rest };
}

/** The EDTF of a match; undefined where it names no month. */
function dateOf({ year = '', name, month, day, decade, short, century }: Record<string, string | undefined>) {
  if (century !== undefined) return `${Number(century) - 1}01/${century}00`;
  // Two digits mean the last century, or this one for decades that could be either.
  if (short !== undefined) return `${Number(short) < 30 ? 20 : 19}${short.charAt(0)}X`;
  if (name === undefined && month === undefined) return decade === undefined ? year : `${year.slice(0, 3)}X`;
  const at = name === undefined ? Number(month) : monthNumber(name) + 1;
  if (at < 1 || at > 12) return undefined;
  const parts = day === undefined ? [at] : [at, Number(day)];
  return [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** Words around a typed date that carry no further meaning. */
const FILLER =
  /^(?:in|on|at|the|of|from|to|until|till|through|between|and|early|mid|late|year|years|с|со|в|во|по|до|и|от|г|гг|год|года|году|годы|годов|から|まで|から|と|の|に|年|頃)?$/u;

/**
 * The EDTF of a typed date: any date that `readDates` finds, a period between two, or EDTF itself. Undefined for any
 * other text.
 */
export function typedDate(text: string): string | undefined {
  const typed = text.trim();
  if (edtfBounds(typed) !== undefined) return typed;
  const { dates, rest } = readDates(typed);
  if (!rest.split(/[\s\p{P}～〜]+/u).every((word) => FILLER.test(word))) return undefined;
  const [first, last, more] = dates.toSorted((a, b) => a.min - b.min);
  if (first === undefined || more !== undefined) return undefined;
  if (last === undefined) return first.date;
  const [from] = first.date.split('/');
  const period = `${from}/${last.date.split('/').at(-1)}`;
  return edtfBounds(period) === undefined ? undefined : period;
}
