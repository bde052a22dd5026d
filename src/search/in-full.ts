import { monthNumber } from '../dates/month-names.ts';

/** Small numbers as texts write them: "4 islands" are four. */
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT_MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** What notes and chat shorten, by what it is short for. */
const SHORTENED = new Map(
  Object.entries({
    government: ['govt', 'gov'],
    president: ['pres', 'prez'],
    international: ['intl'],
    agreement: ['agmt', 'agrmt'],
    relations: ['rels'],
    economy: ['econ'],
    percent: ['pct'],
    billion: ['bn', 'bln'],
    million: ['mn', 'mln'],
    department: ['dept'],
    minister: ['mins'],
  }).flatMap(([word, forms]) => forms.map((form) => [form, word] as const)),
);

const isNumber = (word: string | undefined): boolean => word !== undefined && /^\d+$/.test(word);

/**
 * What a word stands for that is written short: a small number, an abbreviation of notes and chat, a month beside a day
 * or year. A month by itself ("jun", "mar") may be a name.
 */
export function inFull(
  word: string,
  before: string | undefined,
  after: string | undefined,
): string | undefined {
  if (SHORT_MONTH.test(word) && (isNumber(before) || isNumber(after))) return MONTHS[monthNumber(word)];
  return NUMBERS[Number(word) - 1] ?? SHORTENED.get(word);
}
