import { readDates } from '../../dates/dates-in-text.ts';

/** Two years, the second possibly abbreviated, with a sign that the period between is meant. */
const RANGE =
  /(?<!\d)(\d{4})(?:\s*[-–—―~〜～/]\s*|\s+(?:and|to|until|till|through)\s+)(?:\p{L}+\s+)?(\d{4}|\d{2})(?!\d)/gu;
const SHORT = /['’‘](\d\d)(?!\d)/g;
const CENTURY = /(\d{1,2})(?:st|nd|rd|th)[\s-]+centur|(\d{1,2})世紀|(\d{1,2})(?:-й|-го|-м)?\s+век/g;
const WRITTEN = ['seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];
const FIRST_WRITTEN = 17;

/**
 * A test whether texts refer to a year: as a number, within a span, a decade or a century, or by its last two digits.
 * Prefers false positives.
 */
export function yearsIn(texts: readonly string[]): (year: number) => boolean {
  const all = texts.map((text) => text.normalize('NFKC').toLowerCase()).join('\n');
  const spans = [...rangesOf(all), ...centuriesOf(all), ...texts.flatMap(datesOf)];
  const years = new Set((all.match(/\d{4}/g) ?? []).map(Number));
  const endings = new Set([...all.matchAll(SHORT)].map(([, digits]) => Number(digits)));
  return (year) =>
    years.has(year) || endings.has(year % 100) || spans.some(([from, to]) => year >= from && year <= to);
}

type YearSpan = readonly [from: number, to: number];

const rangesOf = (text: string): YearSpan[] =>
  [...text.matchAll(RANGE)].map(([, first = '', last = '']) => [
    Number(first),
    Number(last.length === 4 ? last : first.slice(0, 2) + last),
  ]);

const centuriesOf = (text: string): YearSpan[] =>
  [
    ...[...text.matchAll(CENTURY)].map(([, english, japanese, russian]) =>
      Number(english ?? japanese ?? russian),
    ),
    ...WRITTEN.flatMap((word, at) =>
      text.replaceAll('-', ' ').includes(`${word.replace('-', ' ')} centur`) ? [at + FIRST_WRITTEN] : [],
    ),
  ].map((century) => [(century - 1) * 100, century * 100]);

const datesOf = (text: string): YearSpan[] =>
  readDates(text).dates.map(({ min, max }) => [
    new Date(min).getUTCFullYear(),
    new Date(max).getUTCFullYear(),
  ]);
