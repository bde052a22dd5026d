import type { Source } from '../../facts/source.ts';
import { kindOf } from '../work.ts';

const MONTHS = [
  ...['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август'],
  ...['сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
];

const genitive = (month: string): string => (/т$/.test(month) ? `${month}а` : month.replace(/[ьй]$/, 'я'));

/** Russian dates: a day, and "около", take the genitive. */
export const words = {
  monthDay(month: number, day: number | undefined, circa: boolean): string {
    const name = MONTHS[month - 1] ?? '';
    if (day !== undefined) return `${day} ${genitive(name)}`;
    return circa ? genitive(name) : name;
  },
  whole: (year: string, monthDay: string): string => `${monthDay} ${year}`,
  decade: (first: number): string => `${first}-е гг.`,
  beforeChrist: (year: number): string => `${year} до н. э.`,
  circa: 'ок. ',
  or: ' или ',
  and: ' и ',
  until: 'до ',
  spacedRange: ' – ',
} as const;

const isOnline = (source: Source): boolean => /^(?:webpage|post)/.test(source.type);

/** Kind of content and medium (7.0.100, area 10): what is not known to be online gets no medium. */
export const medium = (source: Source): string => (isOnline(source) ? 'Текст : электронный' : 'Текст');

/** What sort of a whole it is, supplied as the standard's own examples do. */
export const siteOf = (source: Source): string =>
  isOnline(source) ? ` : [${kindOf(source) === 'post' ? 'блог' : 'сайт'}]` : '';
