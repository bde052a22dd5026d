import edtf, { type EdtfNode, parse } from 'edtf';
import { plainBounds, readPlainEdtf } from './plain-edtf.ts';

/** The bounds of a date in milliseconds since 1970; an open end is infinite. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * Reads EDTF (ISO 8601-2, levels 0 to 2): days, months, years, decades (`198X`), intervals and lists of them. Gives
 * its bounds, or undefined where the text is not EDTF or is some that `edtfText` cannot say.
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
  const plain = readPlainEdtf(text);
  if (plain !== undefined) return inOrder(plainBounds(plain));
  try {
    edtfText(text);
    const bounds = edtf(text);
    const min = bounds.min ?? Number.NEGATIVE_INFINITY;
    const max = bounds.max ?? Number.POSITIVE_INFINITY;
    return inOrder({ min, max });
  } catch {
    return undefined;
  }
}

const inOrder = (bounds: Bounds): Bounds | undefined => (bounds.min <= bounds.max ? bounds : undefined);

const precision: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

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

/** The bits of `unspecified`. */
const DAY = 0b11000000;
const MONTH = 0b00110000;
const YEAR = 0b00001111;
const LAST_OF_YEAR = 0b00001000;

/**
 * An EDTF date in words: "c. July 2014", "1904–1905", "May 2016 or June 2016", "1980s".
 * Takes EDTF that `edtfBounds` accepts and the reader's language; throws on anything else.
 */
export function edtfText(text: string, language: Language = 'en'): string {
  const key = `${language} ${text}`;
  const words = said.get(key) ?? nodeText(readPlainEdtf(text) ?? parse(text), language);
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
    case 'Date':
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

/** A date as precise as it is written: what stands as X is left out, never filled in. */
function dateText(node: EdtfNode, numbers: readonly number[], language: Language, governed: boolean): string {
  const { unspecified = 0 } = node;
  const known = unspecified & MONTH ? 1 : unspecified & DAY ? 2 : numbers.length;
  const [year = 0, month = 0, day = 1] = numbers.slice(0, known);
  if ((unspecified & YEAR) === LAST_OF_YEAR && known === 1) return decades[language](year);
  if (unspecified & YEAR || known > precision.length) throw unsayable(node);
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  if (!governed || language !== 'ru' || known !== 2) return formatter(language, known, year > 0).format(date);
  // Intl gives a month the genitive only beside a day, which is taken off again.
  const parts = formatter(language, 3, year > 0).formatToParts(date);
  return parts
    .slice(parts.findIndex(({ type }) => type === 'month'))
    .map(({ value }) => value)
    .join('');
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

const unsayable = ({ type }: Pick<EdtfNode, 'type'>): Error =>
  new Error(`There are no words for such a ${type.toLowerCase()}`);

const isNode = (value: unknown): value is EdtfNode =>
  typeof value === 'object' && value !== null && 'type' in value;
