import { edtfText } from '../../dates/edtf.ts';
import type { DatedEntry } from '../../facts/dated.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { type Topic, topicTitle } from '../../facts/topic.ts';
import { breakLines } from '../drawing/line-break.ts';
import { type TextStyle, textWidth } from '../drawing/text-measure.ts';
import type { PictureLanguage } from '../drawing/words.ts';
import type { Band } from './bands.ts';

/** What of a fact base a picture needs beside its entries: little enough to hand to another process. */
export type PictureBase = Pick<FactBase, 'sources' | 'topics'>;

/** What rows are set with. */
export interface Setting {
  readonly base: PictureBase;
  readonly language: PictureLanguage;
}

export const REGULAR: TextStyle = { size: 13, weight: 400 };
export const BOLD: TextStyle = { size: 13, weight: 700 };
/** The width of dates and of headlines, in pixels of a column of 360. */
export const DATE_WIDTH = 84;
export const HEADLINE_WIDTH = 223;
const MAX_LINES = 3;
/** Between a headline's end and what follows it. */
const AFTER_HEADLINE = 8;
const ROW_GAP = 6;

/** Baselines of two lines lie so far apart. */
export const lineHeight = (language: PictureLanguage): number => (language === 'ja' ? 17 : 16);

/** An entry as it is set: date and topic on the left, headline and source on the right. */
export interface Row {
  readonly entry: DatedEntry;
  readonly height: number;
  readonly date: readonly string[];
  /** A word for the topic below the date, and its colour; the colour alone where the word stands elsewhere. */
  readonly topic: { readonly name?: string | undefined; readonly color: number };
  readonly headline: readonly string[];
  /** What follows the headline: the topic where the date takes its line, and the sources where there is room. */
  readonly tail: readonly Tail[];
}

/** Words behind a headline on its line `line`, `x` pixels from where headlines begin. */
export interface Tail {
  readonly text: string;
  readonly isTopic: boolean;
  readonly line: number;
  readonly x: number;
}

/** Sets an entry of a band; undefined where its headline takes a fourth line: nothing is ever cut. */
export function rowOf(entry: DatedEntry, band: Band, { base, language }: Setting): Row | undefined {
  const date = dateLines(entry, band, language);
  const headline = breakLines(headlineOf(entry, language), REGULAR, HEADLINE_WIDTH);
  if (date === undefined || headline === undefined || headline.length > MAX_LINES) return undefined;
  const topic = base.topics.get(entry.fact.topics[0] ?? '');
  const name = topic && topicWord(topic, language);
  const isBelowDate = date.length === 1 && width(name) <= DATE_WIDTH;
  const sources = sourceNames(entry, base).join(', ');
  const isNamed = headline[0]?.startsWith(sources) ?? false;
  const tail = tailOf(headline, [
    ...(name === undefined || isBelowDate ? [] : [{ text: name, isTopic: true }]),
    ...(isNamed ? [] : [{ text: sources, isTopic: false }]),
  ]);
  return {
    entry,
    height: lineHeight(language) * Math.max(2, headline.length) + ROW_GAP,
    date,
    topic: { name: isBelowDate ? name : undefined, color: topic?.color ?? 0 },
    headline,
    tail,
  };
}

/** Sets words behind a headline, or below it where it has one line; leaves out what has no room there. */
function tailOf(headline: readonly string[], words: readonly Pick<Tail, 'text' | 'isTopic'>[]): Tail[] {
  let line = headline.length - 1;
  let x = width(headline.at(-1)) + AFTER_HEADLINE;
  return words.flatMap((word) => {
    if (x + width(word.text) > HEADLINE_WIDTH && line === 0) [line, x] = [1, 0];
    if (x + width(word.text) > HEADLINE_WIDTH) return [];
    const tail = { ...word, line, x };
    x += width(word.text) + AFTER_HEADLINE;
    return [tail];
  });
}

const width = (text = ''): number => textWidth(text, REGULAR);

/** The headline in the reader's language, without a beginning that the date says already. */
export function headlineOf({ fact, when }: DatedEntry, language: PictureLanguage): string {
  const translated = language === 'en' ? undefined : fact.translations?.[language]?.claim;
  if (translated !== undefined) return translated;
  const date = edtfText(when.date);
  const lead = ['In ', 'On ', 'During '].map((word) => word + date).find((one) => fact.claim.startsWith(one));
  if (lead === undefined) return fact.claim;
  const rest = fact.claim.slice(lead.length).replace(/^[,\s]+/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The date as its band leaves it to be said, inferred ones in brackets, in at most two lines. */
function dateLines({ when, standing }: DatedEntry, { within }: Band, language: PictureLanguage) {
  const said = edtfText(when.date, language, { short: true, within });
  const style = standing === 'spoken-of' ? REGULAR : BOLD;
  const bracketed = when.basis === 'inferred' ? `[${said}]` : said;
  const lines = breakLines(bracketed, style, DATE_WIDTH + bracketWidth(bracketed));
  return lines !== undefined && lines.length <= 2 ? lines : undefined;
}

/** A closing bracket hangs over the margin, so that figures stand below each other. */
export const bracketWidth = (text: string): number => (text.endsWith(']') ? textWidth(']', BOLD) : 0);

/** A topic's title where it fits below a date, else the name of its command, which is short. */
export function topicWord(topic: Topic, language: PictureLanguage): string {
  const { id, localizations } = topic;
  const title = topicTitle(topic, language);
  if (width(title) <= DATE_WIDTH) return title;
  const command = (language === 'en' ? undefined : localizations[language]?.name) ?? id;
  const word = command.replaceAll('-', ' ');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The short names of the sources of an entry, each once. */
const sourceNames = ({ fact }: DatedEntry, base: PictureBase): string[] => [
  ...new Set(fact.quotes.map(({ source }) => base.sources.get(source)?.short ?? source)),
];
