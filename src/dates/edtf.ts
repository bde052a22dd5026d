import type { EdtfNode } from 'edtf';
import { memoize } from '../memo/memoize.ts';
import { type Bounds, isNode, nodeBounds, UNSPECIFIED } from './edtf-bounds.ts';
import { decades, type Language, seasons, WHOLE_MONTHS, words } from './edtf-words.ts';
import { MAX_DATES, parseDate } from './parse-date.ts';

export type { Bounds } from './edtf-bounds.ts';

/**
 * Reads EDTF (ISO 8601-2, levels 0 to 2): years, months, days, times of day (`1912-04-15T01:10`), seasons (`2014-21`),
 * decades (`198X`), intervals and lists of them. Returns the bounds in UTC; undefined for text that is not EDTF, for a day
 * that does not exist, and for EDTF that `edtfText` cannot render.
 */
export const edtfBounds = memoize(readBounds, (text) => text, MAX_DATES);

/** The same; without an end on either side for a text that is no date. */
export const boundsOf = (text: string): Bounds =>
  edtfBounds(text) ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

function readBounds(text: string): Bounds | undefined {
  try {
    edtfText(text);
    const bounds = nodeBounds(parseDate(text));
    return bounds !== undefined && bounds.min <= bounds.max ? bounds : undefined;
  } catch {
    return undefined;
  }
}

/** More than the forms that dates are rendered in. */
const MAX_FORMATTERS = 1_000;
/** The number of values of a date with a time of day: year, month, day, hour, minute. */
const WITH_TIME = 5;

/** The form of a date in words. */
export interface DateForm {
  /** Whether to abbreviate months, omit spaces around dashes and merge a common "about" of both ends. */
  readonly short?: boolean;
  /** The context, as year, month (0 to 11) and day: values that the reader knows and that are omitted. */
  readonly within?: readonly number[];
}

/** The complete form of one part of a date. */
type Form = Required<DateForm> & {
  readonly language: Language;
  /** Whether the words follow a preposition, which changes the case of a Russian month. */
  readonly governed: boolean;
  /** Whether a day may appear without its month, which the other end of the period names. */
  readonly isEnd: boolean;
};

/**
 * An EDTF date in words: "c. July 2014", "1904–1905", "May or June 2016", "1980s"; short and within 2014, "c. Jul".
 * @throws Error for text that `edtfBounds` rejects.
 */
export function edtfText(text: string, language: Language = 'en', form: DateForm = {}): string {
  const { short = false, within = [] } = form;
  return wordsOf(text, { language, short, within, governed: false, isEnd: false });
}

/** Memoized, since every card renders a few of the same dates: parsing them would be a fifth of its cost. */
const wordsOf = memoize(
  dateWords,
  (text, { language, short, within }) => `${language} ${text} ${short} ${within.join()}`,
  MAX_DATES,
);

function dateWords(text: string, form: Form): string {
  const words = nodeText(parseDate(text), form);
  if (form.language !== 'ru') return words;
  // "2014 г." is never parted.
  if (!form.short) return words.replace(/\s(?=г\.)/g, '\u202f');
  return words
    .replace(/\s(?:г\.|годы)/g, '')
    .replace(/мар\.|июн\.|июл\./g, (month) => WHOLE_MONTHS[month] ?? month);
}

const isCirca = ({ approximate, uncertain }: EdtfNode): boolean => Boolean(approximate || uncertain);

function nodeText(node: EdtfNode, form: Form): string {
  const { language } = form;
  const say = words[language];
  const circa = isCirca(node) ? say.circa : (date: string) => date;
  const governed = { ...form, governed: form.governed || isCirca(node) };
  const nodes = node.values.filter(isNode);
  const numbers = node.values.filter((value) => typeof value === 'number');
  switch (node.type) {
    case 'Interval':
      return intervalText(node, form);
    case 'Set':
    case 'List':
      if (node.earlier || node.later || nodes.length < node.values.length) throw unsayable(node);
      return eachText(nodes, form).join(node.type === 'Set' ? say.or : say.and);
    case 'Decade':
      return circa(decades[language]((numbers[0] ?? 0) * 10));
    case 'Season':
      return circa(seasonText(numbers, governed));
    case 'Date':
    case undefined:
      return circa(dateText(node, numbers, governed));
    default:
      throw unsayable(node);
  }
}

/** Dates one by one. Months of one year name it once: "May or June 2016", 2016年5月または6月. */
function eachText(nodes: readonly EdtfNode[], form: Form): string[] {
  const year = nodes[0]?.values[0];
  const isOneYear = nodes.every((one) => one.values.length === 2 && one.values[0] === year && !isCirca(one));
  const named = form.language === 'ja' ? 0 : nodes.length - 1;
  return nodes.map((one, at) =>
    nodeText(one, isOneYear && typeof year === 'number' && at !== named ? { ...form, within: [year] } : form),
  );
}

function intervalText({ type, values: [from, to] }: EdtfNode, form: Form): string {
  const say = words[form.language];
  const governed = { ...form, governed: true };
  if (isNode(from) && isNode(to)) return periodText(from, to, form);
  if (isNode(from)) return (form.short ? say.from : say.since)(nodeText(from, governed));
  if (isNode(to)) return (form.short ? say.upTo : say.until)(nodeText(to, governed));
  throw unsayable({ type });
}

/** A period. Values that both ends share are written once in the short form, or in a time of day. */
function periodText(from: EdtfNode, to: EdtfNode, form: Form): string {
  const { language, short } = form;
  const years = from.values.length === 1 && to.values.length === 1;
  const dash = language === 'ja' ? words.ja.to : short || years ? '–' : ' – ';
  const end = short && isCirca(from) ? { ...to, approximate: false, uncertain: false } : to;
  const most = Math.min(from.values.length, to.values.length) - 1;
  const shared = sharedCount(from.values, to.values, most);
  if (!short && shared < 3) return nodeText(from, form) + dash + nodeText(end, form);
  const known = sharedCount(from.values, form.within, most);
  const within = from.values.slice(0, shared) as number[];
  const once = shared < known ? form : { ...form, within, isEnd: true };
  return shared > 2 || language === 'ja'
    ? nodeText(from, form) + dash + nodeText(end, once)
    : nodeText(from, once) + dash + nodeText(end, form);
}

/** The number of leading values, at most `most`, that two dates share. */
function sharedCount(one: readonly unknown[], other: readonly unknown[], most: number): number {
  const differs = one.findIndex((value, at) => at >= most || value !== other[at]);
  return differs < 0 ? one.length : differs;
}

function seasonText([year = 0, season = 0]: readonly number[], { language, governed, within }: Form): string {
  const [name, genitive = name] = seasons[language][season - 21] ?? [];
  if (name === undefined || genitive === undefined) throw unsayable({ type: 'Season' });
  const called = governed ? genitive : name;
  if (within[0] === year) return called;
  const said = datePartsText({ year: 'numeric' }, dateOf(year, 0, 1), language);
  if (language === 'ja') return `${said}${name}`;
  return `${called} ${said}${language === 'ru' ? ' г.' : ''}`;
}

/** A date as precise as it is written: values with X are omitted, never filled in. */
function dateText(node: EdtfNode, numbers: readonly number[], form: Form): string {
  const { language, short, within, governed, isEnd } = form;
  const { unspecified = 0 } = node;
  const known = unspecified & UNSPECIFIED.month ? 1 : unspecified & UNSPECIFIED.day ? 2 : numbers.length;
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0] = numbers.slice(0, known);
  if ((unspecified & UNSPECIFIED.year) === UNSPECIFIED.lastOfYear && known === 1)
    return decades[language](year);
  if (unspecified & UNSPECIFIED.year || (known > 3 && known !== WITH_TIME)) throw unsayable(node);
  const same = sharedCount(numbers, within, known - 1);
  const told = same === 2 && !isEnd ? 1 : same;
  const date = dateOf(year, month, day);
  const on = told > 2 ? '' : datePartsText(dateParts(told, known, short), date, language, governed);
  if (known < WITH_TIME) return on;
  const time = `${short ? hour : twoDigits(hour)}:${twoDigits(minute)}`;
  return on === '' ? time : `${on}${short || language === 'ja' ? '' : ','} ${time}`;
}

/** The parts from index `told` up to `known`. */
const dateParts = (told: number, known: number, short: boolean): Intl.DateTimeFormatOptions => ({
  ...(told < 1 ? { year: 'numeric' } : {}),
  ...(told < 2 && known > 1 ? { month: short ? 'short' : 'long' } : {}),
  ...(known > 2 ? { day: 'numeric' } : {}),
});

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

function datePartsText(
  parts: Intl.DateTimeFormatOptions,
  date: Date,
  language: Language,
  governed = false,
): string {
  if (!governed || language !== 'ru' || parts.month === undefined || parts.day !== undefined)
    return formatter(language, parts, date).format(date);
  // Intl puts a month into the genitive only next to a day, which is removed again.
  const said = formatter(language, { ...parts, day: 'numeric' }, date).formatToParts(date);
  return said
    .slice(said.findIndex(({ type }) => type === 'month'))
    .map(({ value }) => value)
    .join('');
}

/** Memoized, since making a formatter costs far more than using it. */
const formatterOf = memoize(
  (language: Language, isCommonEra: boolean, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(words[language].locale, {
      ...parts,
      ...(isCommonEra ? {} : { era: 'short' }),
      timeZone: 'UTC',
    }),
  (...key) => JSON.stringify(key),
  MAX_FORMATTERS,
);

const formatter = (language: Language, parts: Intl.DateTimeFormatOptions, date: Date): Intl.DateTimeFormat =>
  formatterOf(language, date.getUTCFullYear() > 0, parts);

const unsayable = ({ type = 'Date' }: Pick<EdtfNode, 'type'>): Error =>
  new Error(`There are no words for such a ${type.toLowerCase()}`);
