import { readDates } from './dates-in-text.ts';
import { DAY_MS } from './durations.ts';
import { isDay } from './local-time.ts';
import { MONTH_NAME, monthNumber } from './month-names.ts';

const WITHOUT_YEAR = [
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<name>${MONTH_NAME})\\.?$`, 'u'),
  new RegExp(`^(?<name>${MONTH_NAME})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?$`, 'u'),
  /^(?<month>\d{1,2})月(?<day>\d{1,2})日?$/u,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.?$/u,
];
const BETWEEN = /(?<!\s)\s*(?:–|—|~|〜|から|\s-\s|\s(?:to|until|till|по)\s)\s*/u;
/** Days between two that are given. */
const MAX_BETWEEN = 60;

/**
 * Reads a typed day: `2026-12-24`, `24 December 2026`, `24 Dec`, `12月24日`, `24 декабря`. A day without a year is the
 * next one from `today`, which is written `YYYY-MM-DD`.
 * @returns `YYYY-MM-DD`; undefined for any other text.
 */
export function readDay(typed: string, today: string): string | undefined {
  const text = typed.normalize('NFKC').toLowerCase().trim();
  if (isDay(text)) return text;
  for (const form of WITHOUT_YEAR) {
    const { day = '', name, month = '' } = form.exec(text)?.groups ?? {};
    if (day === '') continue;
    const number = name === undefined ? Number(month) : monthNumber(name) + 1;
    const year = Number(today.slice(0, 4));
    return [0, 1, 2, 3, 4]
      .map((ahead) => [year + ahead, pad(number), pad(Number(day))].join('-'))
      .find((date) => isDay(date) && date >= today);
  }
  const { dates, rest } = readDates(text);
  const [only, another] = dates;
  if (only === undefined || another !== undefined || /[\p{L}\p{N}]/u.test(rest)) return undefined;
  return isDay(only.date) ? only.date : undefined;
}

/**
 * Reads typed days and spans of days, separated by commas, `and` or, where they are ISO 8601, by spaces.
 * @returns The days in order, each once; or the part that is none.
 */
export function readDays(
  typed: string,
  today: string,
): { readonly days: string[] } | { readonly bad: string } {
  const parts = typed
    .split(/[,、，;；\n]+|\s(?:and|и)\s|(?<=\d{4}-\d{2}-\d{2})\s+(?=\d{4}-)/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const days = new Set<string>();
  for (const part of parts) {
    const one = readDay(part, today);
    const [from, to, more] = one === undefined ? part.split(BETWEEN) : [one, one];
    const first = from === undefined ? undefined : readDay(from, today);
    const last = to === undefined || first === undefined ? undefined : readDay(to, first);
    if (first === undefined || last === undefined || more !== undefined || last < first) return { bad: part };
    const end = Math.min(Date.parse(last), Date.parse(first) + MAX_BETWEEN * DAY_MS);
    for (let at = Date.parse(first); at <= end; at += DAY_MS)
      days.add(new Date(at).toISOString().slice(0, 10));
  }
  return { days: [...days].sort() };
}

const pad = (number: number): string => String(number).padStart(2, '0');
