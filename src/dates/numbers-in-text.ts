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

/** What begins a number in words: "a hundred" too. */
const FIRST = `(?:${[...VALUES.keys()].join('|')}|(?:one|an?)(?=[\\s-]+(?:hundred|[mbt]r?illion|thousand)))(?!\\p{L})`;
const MULTIPLE = [...TIMES.keys()].join('|');
/** "two thousand three hundred and forty-one": a number goes on behind a multiple, or one of the tens. */
const SPELT = `${FIRST}(?:[\\s-]+(?:${MULTIPLE})(?!\\p{L})|(?:(?<=${MULTIPLE})[\\s-]+(?:and\\s+)?|(?<=twenty|${TENS.join('|')})[\\s-])(?:one|${[...VALUES.keys()].join('|')})(?!\\p{L}))*`;
/** Looked at first at each place, which is many times as fast as to try every word there. */
const FIRST_LETTERS = [...new Set(['a', 'o', ...[...VALUES.keys()].map((word) => word.charAt(0))])].join('');

/** Digits that are not part of a word such as "G7" or "2+2". */
const DIGITS = '(?=\\d)(?<![\\p{L}\\p{N}+.,]|\\p{L}-)(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![\\p{N}+])';
const NUMBER = new RegExp(
  `(?<number>${DIGITS}|(?=[${FIRST_LETTERS}])(?<!\\p{L})${SPELT})` +
    `(?<times>[\\s-]*(?:${[...TIMES.keys()].join('|')}))?(?<share>\\s*(?:%|percent|per cent))?(?:(?=[\\s-]*(?<unit>\\p{L}{2,}))|)`,
  'gu',
);

/** The value of a number in words: a hundred multiplies what stands before it, a thousand and more all that does. */
function spelt(number: string): number {
  let [total, part] = [0, 0];
  for (const word of number.split(/[\s-]+/)) {
    const times = TIMES.get(word);
    if (times === undefined) part += VALUES.get(word) ?? (word === 'and' ? 0 : 1);
    else if (times === 100) part = Math.max(1, part) * times;
    else [total, part] = [total + Math.max(1, part) * times, 0];
  }
  return total + part;
}

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
    const value = /^\d/.test(number) ? Number(number.replaceAll(',', '')) : spelt(number);
    const of = TIMES.get(times.replace(/^[\s-]+/, '')) ?? 1;
    return { printed: printed.trim(), key: `${value * of}${share === undefined ? '' : '%'}`, unit };
  });
}
