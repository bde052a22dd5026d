import type { Issued, Moment } from '../dates/issued.ts';

/** How a style writes dates. */
export interface DateWords {
  /** A month and, where it is known, a day of it: "February 2". `circa` for the case that "about" governs. */
  monthDay(month: number, day: number | undefined, circa: boolean): string;
  /** A year with what `monthDay` gave. */
  whole(year: string, monthDay: string): string;
  decade(first: number): string;
  beforeChrist(year: number): string;
  readonly circa: string;
  readonly or: string;
  readonly and: string;
  readonly until: string;
  /** Between dates of several words; between single ones there is no space. */
  readonly spacedRange?: string | undefined;
}

/** A date in a style's words. */
export interface DateText {
  /** The year or years, with "circa" where it applies and with the letter that tells same years apart. */
  readonly year: string;
  /** The month and day within the one year, if they are known. */
  readonly monthDay?: string | undefined;
  readonly whole: string;
}

/** Says a date in a style's words; `letter` follows the year. */
export function dateText({ relation, moments }: Issued, words: DateWords, letter = ''): DateText {
  const [first] = moments;
  const isCirca = moments.some(({ circa }) => circa);
  const circa = isCirca ? words.circa : '';
  const join = (texts: readonly string[]): string => {
    const [start = '', ...more] = [...new Set(texts)];
    if (relation === 'since') return `${start}–`;
    if (relation === 'until') return words.until + start;
    const dash = (start.includes(' ') && words.spacedRange) || '–';
    return [start, ...more].join({ range: dash, or: words.or, and: words.and, one: '' }[relation]);
  };
  const yearOf = (moment: Moment) => yearText(moment, words);
  const oneYear = moments.every((moment) => yearOf(moment) === yearOf(first)) && relation !== 'since';
  const year = circa + join(moments.map(yearOf)) + letter;
  const within = moments.map(({ month, day }) => month && words.monthDay(month, day, isCirca));
  const inYear = within.filter((text) => typeof text === 'string');
  if (oneYear && inYear.length === moments.length) {
    const monthDay = join(inYear);
    const digits = yearOf(first) + letter;
    return { year, monthDay, whole: circa + words.whole(digits, monthDay) };
  }
  // “Circa” stands by each date that it is true of, unless it is true of all.
  const all = moments.every((moment) => moment.circa);
  const each = moments.map((moment, at) => {
    const text = within[at] ? words.whole(yearOf(moment), String(within[at])) : yearOf(moment);
    return moment.circa && !all ? words.circa + text : text;
  });
  const whole = (all ? words.circa : '') + join(each);
  return { year, whole: inYear.length === 0 ? whole + letter : whole };
}

function yearText({ year, decade }: Moment, words: DateWords): string {
  if (decade) return words.decade(year);
  return year > 0 ? String(year) : words.beforeChrist(1 - year);
}

/** The months in English, in order. */
export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
] as const;

/** What the English styles share; each adds its order and its "circa". */
export const ENGLISH = {
  decade: (first: number) => `${first}s`,
  beforeChrist: (year: number) => `${year} BC`,
  or: ' or ',
  and: ' and ',
  until: 'until ',
} as const;

/** "February 2", "July". */
export const monthThenDay = (month: number, day: number | undefined): string =>
  [MONTHS[month - 1], day].filter((part) => part !== undefined).join(' ');

/** "ca. February 2, 2015", as Chicago writes it. */
export const LONG_DATE: DateWords = {
  ...ENGLISH,
  monthDay: monthThenDay,
  whole: (year, monthDay) => `${monthDay}${/\d$/.test(monthDay) ? ',' : ''} ${year}`,
  circa: 'ca. ',
};
