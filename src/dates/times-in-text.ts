import { readDates } from './dates-in-text.ts';
import type { Bounds } from './edtf.ts';

/** A time as the index knows it: the terms it may go by, and the terms of the longer times that hold it. */
export interface TimeTerms {
  readonly terms: readonly string[];
  readonly wider: readonly string[];
}

/** The times that a text names, and the text without them. */
export interface TimesInText {
  readonly times: readonly TimeTerms[];
  readonly rest: string;
}

const DAY_MS = 86_400_000;
const MOST_YEARS = 15;
/** The first years of Japan's eras. */
const ERAS: Readonly<Record<string, number>> = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };
const ERA_YEAR = /(明治|大正|昭和|平成|令和)\s*(元|\d{1,2})\s*年/g;
/** A decade without its century: "the 80s", "80-е", "80年代". */
const DECADE = /(?<![\d'’])['’]?([1-9]0)(?:['’]?s\b|-?е|-?х|年代)/g;
const CENTURIES = [16, 17, 18, 19, 20];
const CLOCK =
  /(?<![\d:])(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b\.?|(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g;

/** The hours that a time of day is near to. */
function hourTerms(hour: number, minute: number): string[] {
  return [...new Set([hour, minute >= 30 ? hour + 1 : hour])].map((one) => `h${one % 24}`);
}

/** The terms of a span of time: its day, month, years and decades, as far as it is that short. */
export function termsOfBounds({ min, max }: Bounds): string[] {
  const [from, to] = [Number.isFinite(min) ? min : max, Number.isFinite(max) ? max : min];
  if (!Number.isFinite(from)) return [];
  const [first, last] = [new Date(from).toISOString(), new Date(to).toISOString()];
  const years: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    years.push(String(year));
  return [
    ...(first.slice(0, 10) === last.slice(0, 10) ? [`d${first.slice(0, 10)}`] : []),
    ...(first.slice(0, 7) === last.slice(0, 7) ? [`m${first.slice(0, 7)}`] : []),
    ...(years.length > MOST_YEARS ? [] : years.map((year) => `y${year}`)),
    ...new Set(years.slice(0, MOST_YEARS).map((year) => `t${year.slice(0, 3)}`)),
  ];
}

/** Reads the times that a text names in English, Japanese or Russian: dates, decades, years of Japan's eras, times of day. */
export function readTimes(text: string): TimesInText {
  if (!/\p{Nd}|元年/u.test(text)) return { times: [], rest: text };
  const times: TimeTerms[] = [];
  const dated = text
    .normalize('NFKC')
    .replace(
      ERA_YEAR,
      (_, era: string, year) => `${(ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year)) - 1}年`,
    )
    .replace(DECADE, (_, decade: string) => {
      times.push({ terms: CENTURIES.map((century) => `t${century}${decade[0]}`), wider: [] });
      return ' ';
    })
    .replace(CLOCK, (_, hour, minute, half, hour24, minute24) => {
      const at =
        half === undefined ? Number(hour24) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
      times.push({ terms: hourTerms(at, Number(minute ?? minute24 ?? 0)), wider: [] });
      return ' ';
    });
  const { dates, rest } = readDates(dated);
  for (const { min, max } of dates) {
    const isDecade = max - min > 400 * DAY_MS;
    const [finest = '', ...wider] = termsOfBounds({ min, max }).filter(
      (term) => !isDecade || term.startsWith('t'),
    );
    times.push({ terms: [finest], wider });
  }
  return times.length === 0 ? { times, rest: text } : { times, rest };
}
