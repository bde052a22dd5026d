import { DAY_MS } from '../../../dates/durations.ts';
import { LANGUAGES, type Language, sayFor } from '../../../language/language.ts';

/** Any Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
/** ISO 8601 weekdays; Monday is 1. */
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

const namesIn = (language: Language, style: 'long' | 'short'): string[] => {
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: style, timeZone: 'UTC' });
  return WEEK.map((day) => format.format(MONDAY + (day - 1) * DAY_MS));
};
const NAMES = new Map(LANGUAGES.map((language) => [language, namesIn(language, 'long')]));
const SHORT = new Map(LANGUAGES.map((language) => [language, namesIn(language, 'short')]));

/** The name of a weekday. */
export const weekdayName = (language: Language, day: number): string => NAMES.get(language)?.[day - 1] ?? '';

/** The names of weekdays. */
export const weekdayNames = (language: Language, days: readonly number[]): string =>
  days.map((day) => weekdayName(language, day)).join(', ');

/** The weekday that a word names or abbreviates in any language of the interface; undefined for other words. */
export function weekdayOf(word: string): number | undefined {
  const typed = word.toLowerCase().replace(/\.$/, '');
  const named = [...NAMES.values(), ...SHORT.values()].flatMap((names) =>
    WEEK.filter((day) => {
      const name = names[day - 1]?.toLowerCase() ?? '';
      const isLatin = /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(typed);
      return name === typed || (typed.length >= (isLatin ? 3 : 1) && name.startsWith(typed));
    }),
  );
  const [day, ...others] = new Set(named);
  return others.length === 0 ? day : undefined;
}

/** Groups of weekdays with a word of their own. */
const TOGETHER = { 'schedule.weekdays': WEEK.slice(0, 5), 'schedule.daily': WEEK } as const;
const KEYS = ['schedule.weekdays', 'schedule.daily'] as const;

/** The words for these groups in a language. */
export const wordsForDays = (language: Language): string[] => KEYS.map((key) => sayFor(language)(key));

/** The weekdays that such a word stands for in any language; empty for other words. */
const daysTogether = (word: string): readonly number[] =>
  LANGUAGES.flatMap((language) => KEYS.filter((key) => sayFor(language)(key) === word)).flatMap(
    (key) => TOGETHER[key],
  );

/**
 * Parses weekdays such as `mon, thu`, `mon-fri` or `daily`, in order, each once; undefined where a word is unknown.
 */
export function readWeekdays(text: string): number[] | undefined {
  const days = new Set<number>();
  for (const word of text
    .trim()
    .toLowerCase()
    .split(/[\s,、;]+/)
    .filter(Boolean)) {
    const together = daysTogether(word);
    for (const day of together) days.add(day);
    if (together.length > 0) continue;
    const [first = '', last = first] = word.split(/[-–]/);
    const [from, to] = [weekdayOf(first), weekdayOf(last)];
    if (from === undefined || to === undefined) return undefined;
    // A range from Saturday to Monday wraps around.
    for (let day = from; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === to) break;
    }
  }
  return days.size === 0 ? undefined : WEEK.filter((day) => days.has(day));
}

/** A moment in words, local to a zone. */
export const momentText = (language: Language, at: number, zone: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(at);
