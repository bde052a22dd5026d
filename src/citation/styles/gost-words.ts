import { addressOf, type Source } from '../../facts/source.ts';
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

/** Whether the text is known to be on the web. */
const isOnline = (source: Source): boolean =>
  /^(?:webpage|post)/.test(source.type) || addressOf(source) !== undefined;

/** Kind of content and medium (7.0.100, area 9): what is not known to be online gets no medium. */
export const medium = (source: Source): string => (isOnline(source) ? 'Текст : электронный' : 'Текст');

/** What sort of a whole it is, supplied as the standard's own examples do. */
export const siteOf = (source: Source): string =>
  /^(?:webpage|post)/.test(source.type) ? ` : [${kindOf(source) === 'post' ? 'блог' : 'сайт'}]` : '';

/** "2-е изд."; words as they are. */
export const edition = (text: string): string => (/^\d+$/.test(text) ? `${text}-е изд.` : text);

/** "Т. 12, № 3". */
export const numbering = (volume: string | undefined, issue: string | undefined): string =>
  [volume && `Т. ${volume}`, issue && `№ ${issue}`].filter(Boolean).join(', ');
