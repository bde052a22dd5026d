import { readDates } from './dates-in-text.ts';

/** A number as printed, and its key: the value, and whether it is a share. */
export interface PrintedNumber {
  readonly printed: string;
  readonly key: string;
  /** The word behind it, which it mostly counts: "km"; absent where there is none. */
  readonly unit?: string | undefined;
}

/** Without "one", "first" and "second", which rarely count anything. */
const CARDINALS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS = 'fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const TENS = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES: ReadonlyMap<string, number> = new Map([
  ...CARDINALS.map((word, at) => [word, at + 2] as const),
  ...ORDINALS.map((word, at) => [word, at + 4] as const),
  ...TENS.map((word, at) => [word, (at + 3) * 10] as const),
]);
const TIMES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['тыс', 1e3],
  ['млн', 1e6],
  ['млрд', 1e9],
]);

/** Looked at first at each place, which is many times as fast as to try every word there. */
const FIRST_LETTERS = [...new Set([...VALUES.keys()].map((word) => word.charAt(0)))].join('');

/** Digits that are not part of a word such as "G7" or "2+2". */
const DIGITS = '(?=\\d)(?<![\\p{L}\\p{N}+.,]|\\p{L}-)(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![\\p{N}+])';
const NUMBER = new RegExp(
  `(?<number>${DIGITS}|(?=[${FIRST_LETTERS}])(?<!\\p{L})(?:${[...VALUES.keys()].join('|')})(?!\\p{L}))` +
    `(?<times>[\\s-]*(?:${[...TIMES.keys()].join('|')}))?(?<share>\\s*(?:%|percent|per cent))?(?:(?=[\\s-]*(?<unit>\\p{L}{2,}))|)`,
  'gu',
);

/** Whether a text has any number, including those of dates and names. */
export const hasNumber = (text: string): boolean => text.toLowerCase().search(NUMBER) !== -1;

/** A lower-case text without its dates and numbers. */
export const withoutNumbers = (text: string): string => readDates(text).rest.replace(NUMBER, ' ').trim();

/** The numbers in a text, other than those of dates and of the given names. */
export function numbersIn(text: string, names: readonly string[] = []): PrintedNumber[] {
  if (!hasNumber(text.normalize('NFKC'))) return [];
  const { rest } = readDates(text);
  if (!hasNumber(rest)) return [];
  const counted = names.reduce(
    (left, name) => left.replaceAll(name.normalize('NFKC').toLowerCase(), ' '),
    rest,
  );
  return [...counted.matchAll(NUMBER)].map(({ 0: printed, groups = {} }) => {
    const { number = '', times = '', share, unit } = groups;
    const value = VALUES.get(number) ?? Number(number.replaceAll(',', ''));
    const of = TIMES.get(times.replace(/^[\s-]+/, '')) ?? 1;
    return { printed: printed.trim(), key: `${value * of}${share === undefined ? '' : '%'}`, unit };
  });
}
