import { type EdtfNode, parse } from 'edtf';
import { type Bounds, isNode, nodeBounds, UNSPECIFIED } from './edtf-bounds.ts';

export type { Bounds } from './edtf-bounds.ts';

/**
 * Reads EDTF (ISO 8601-2, levels 0 to 2): years, months, days, times of day (`1912-04-15T01:10`), seasons (`2014-21`),
 * decades (`198X`), intervals and lists of them. Gives its bounds in UTC, or undefined where the text is not EDTF, is no
 * day, or is EDTF that `edtfText` cannot say.
 */
export function edtfBounds(text: string): Bounds | undefined {
  if (!known.has(text)) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, readBounds(text));
  }
  return known.get(text);
}

/** Parsing takes a tenth of a millisecond, and a fact base says the same dates again and again. */
const known = new Map<string, Bounds | undefined>();
const MAX_KNOWN = 10_000;

function readBounds(text: string): Bounds | undefined {
  try {
    edtfText(text);
    const bounds = nodeBounds(parse(text));
    return bounds !== undefined && bounds.min <= bounds.max ? bounds : undefined;
  } catch {
    return undefined;
  }
}

const precision: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];
/** The values of a date with a time of day: year, month, day, hour, minute. */
const WITH_TIME = 5;

const words = {
  en: {
    locale: 'en-GB',
    circa: (date: string) => `c. ${date}`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    or: ' or ',
    and: ' and ',
    to: '–',
  },
  ja: {
    locale: 'ja',
    circa: (date: string) => `${date}頃`,
    since: (date: string) => `${date}以降`,
    until: (date: string) => `${date}以前`,
    or: 'または',
    and: 'と',
    to: '～',
  },
  ru: {
    locale: 'ru',
    circa: (date: string) => `ок. ${date}`,
    since: (date: string) => `с ${date}`,
    until: (date: string) => `до ${date}`,
    or: ' или ',
    and: ' и ',
    to: '–',
  },
} as const;
type Language = keyof typeof words;

const decades: Readonly<Record<Language, (first: number) => string>> = {
  en: (first) => `${first}s`,
  ja: (first) => `${first}年代`,
  ru: (first) => `${first}-е годы`,
};

/** What a season is called, and in Russian its genitive, from 21 (spring) on. */
const seasons: Readonly<Record<Language, readonly (readonly [name: string, governed?: string])[]>> = {
  en: [['spring'], ['summer'], ['autumn'], ['winter']],
  ja: [['春'], ['夏'], ['秋'], ['冬']],
  ru: [
    ['весна', 'весны'],
    ['лето', 'лета'],
    ['осень', 'осени'],
    ['зима', 'зимы'],
  ],
};

/**
 * An EDTF date in words: "c. July 2014", "1904–1905", "May 2016 or June 2016", "1980s".
 * Takes EDTF that `edtfBounds` accepts and the reader's language; throws on anything else.
 */
export function edtfText(text: string, language: Language = 'en'): string {
  const key = `${language} ${text}`;
  const words = said.get(key) ?? nodeText(parse(text), language);
  if (said.size >= MAX_KNOWN) said.clear();
  said.set(key, words);
  return words;
}

/** Every card says a date or two, always of the same few: parsing them again would be a fifth of a card's cost. */
const said = new Map<string, string>();

/** `governed`: the words stand behind a preposition, which a Russian month's name shows. */
function nodeText(node: EdtfNode, language: Language, governed = false): string {
  const say = words[language];
  const isCirca = Boolean(node.approximate || node.uncertain);
  const circa = isCirca ? say.circa : (date: string) => date;
  const nodes = node.values.filter(isNode);
  const numbers = node.values.filter((value) => typeof value === 'number');
  switch (node.type) {
    case 'Interval':
      return intervalText(node, language);
    case 'Set':
    case 'List':
      if (node.earlier || node.later || nodes.length < node.values.length) throw unsayable(node);
      return nodes.map((one) => nodeText(one, language)).join(node.type === 'Set' ? say.or : say.and);
    case 'Decade':
      return circa(decades[language]((numbers[0] ?? 0) * 10));
    case 'Season':
      return circa(seasonText(numbers, language, governed || isCirca));
    case 'Date':
    case undefined:
      return circa(dateText(node, numbers, language, governed || isCirca));
    default:
      throw unsayable(node);
  }
}

function intervalText({ type, values: [from, to] }: EdtfNode, language: Language): string {
  const say = words[language];
  if (isNode(from) && isNode(to)) {
    const joined = from.values.length === 1 && to.values.length === 1 ? '–' : ' – ';
    return nodeText(from, language) + (language === 'ja' ? say.to : joined) + nodeText(to, language);
  }
  if (isNode(from)) return say.since(nodeText(from, language, true));
  if (isNode(to)) return say.until(nodeText(to, language, true));
  throw unsayable({ type });
}

function seasonText(
  [year = 0, season = 0]: readonly number[],
  language: Language,
  governed: boolean,
): string {
  const [name, genitive = name] = seasons[language][season - 21] ?? [];
  if (name === undefined || genitive === undefined) throw unsayable({ type: 'Season' });
  const said = yearText(year, language);
  if (language === 'ja') return `${said}${name}`;
  return `${governed ? genitive : name} ${said}${language === 'ru' ? ' г.' : ''}`;
}

const yearText = (year: number, language: Language): string =>
  formatter(language, 1, year > 0).format(dateOf(year, 0, 1));

/** A date as precise as it is written: what stands as X is left out, never filled in. */
function dateText(node: EdtfNode, numbers: readonly number[], language: Language, governed: boolean): string {
  const { unspecified = 0 } = node;
  const known = unspecified & UNSPECIFIED.month ? 1 : unspecified & UNSPECIFIED.day ? 2 : numbers.length;
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0] = numbers.slice(0, known);
  if ((unspecified & UNSPECIFIED.year) === UNSPECIFIED.lastOfYear && known === 1)
    return decades[language](year);
  if (known === WITH_TIME) {
    const time = `${twoDigits(hour)}:${twoDigits(minute)}`;
    const on = formatter(language, 3, year > 0).format(dateOf(year, month, day));
    return language === 'ja' ? `${on} ${time}` : `${on}, ${time}`;
  }
  if (unspecified & UNSPECIFIED.year || known > precision.length) throw unsayable(node);
  const date = dateOf(year, month, day);
  if (!governed || language !== 'ru' || known !== 2) return formatter(language, known, year > 0).format(date);
  // Intl gives a month the genitive only beside a day, which is taken off again.
  const parts = formatter(language, 3, year > 0).formatToParts(date);
  return parts
    .slice(parts.findIndex(({ type }) => type === 'month'))
    .map(({ value }) => value)
    .join('');
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using one. `parts` is 1 for years, 2 for months, 3 for days. */
function formatter(language: Language, parts: number, inCommonEra: boolean): Intl.DateTimeFormat {
  const key = `${language} ${parts} ${inCommonEra}`;
  const era = inCommonEra ? {} : ({ era: 'short' } as const);
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat(words[language].locale, { ...precision[parts - 1], ...era, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

const unsayable = ({ type = 'Date' }: Pick<EdtfNode, 'type'>): Error =>
  new Error(`There are no words for such a ${type.toLowerCase()}`);
