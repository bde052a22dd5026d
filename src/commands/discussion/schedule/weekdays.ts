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

/** Letters that a form of a name may have in place of its last vowel: `Mondays`, «понедельникам». */
const MAX_ENDING = 3;

/** The weekday that a word names or abbreviates in any language of the interface; undefined for other words. */
export function weekdayOf(word: string): number | undefined {
  const typed = word.toLowerCase().replace(/\.$/, '');
  const isLatin = /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(typed);
  const isForm = (name: string): boolean => {
    const stem = name.replace(/[аеёиоуыьэюяy]+$/u, '');
    return isLatin && typed.startsWith(stem) && typed.length - stem.length <= MAX_ENDING;
  };
  const named = [...NAMES.values()].flatMap((names) =>
    WEEK.filter((day) => {
      const name = names[day - 1]?.toLowerCase() ?? '';
      return name === typed || (typed.length >= (isLatin ? 3 : 1) && name.startsWith(typed)) || isForm(name);
    }),
  );
  const short = [...SHORT.values()].flatMap((names) =>
    WEEK.filter((day) => {
      const name = names[day - 1]?.toLowerCase() ?? '';
      return name === typed || (isLatin && typed === `${name}s`);
    }),
  );
  const [day, ...others] = new Set([...named, ...short]);
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

/** Words between days that carry no meaning. */
const FILLERS = new Set('and on every each и в во по каждый каждую каждое と 毎週 に の'.split(' '));
/** Words and signs between the first and last day of a span. */
const SPAN = /\s*(?:[-–—~〜]|から|\s(?:to|through|till|until)\s|(?<=^с\s\S+)\sпо\s)\s*/gu;

/** Characters that are read of what was typed: nobody needs more for seven days. */
const MAX_TYPED = 200;

/** The words of a list of weekdays, Japanese days apart from each other and spans in one. */
const wordsOf = (text: string): string[] =>
  text
    .slice(0, MAX_TYPED)
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(SPAN, '-')
    .replace(/毎週/gu, ' ')
    .replace(/^с\s+(?=\S+-)/u, '')
    .replace(/(?<![平毎])([月火水木金土日])(?:曜日?)?/gu, ' $1 ')
    .replace(/まで/gu, ' ')
    .replace(/\s*-\s*/g, '-')
    .split(/[\s,、;・/&+]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));

/**
 * Parses weekdays as people type them in English, Japanese or Russian: `mon, thu`, `Mon and Wed`, `mon-fri`, `月水金`,
 * «по понедельникам», `daily`.
 * @returns The days in order, each once; undefined where a word is unknown.
 */
export function readWeekdays(text: string): number[] | undefined {
  const days = new Set<number>();
  for (const word of wordsOf(text)) {
    const together = daysTogether(word);
    for (const day of together) days.add(day);
    if (together.length > 0) continue;
    const [first = '', last = first] = word.split('-');
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

/** A day, `YYYY-MM-DD`, in short: “Mon 5 Oct”. */
export const dayText = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(day));
