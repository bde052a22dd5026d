import { edtfText } from '../../dates/edtf.ts';
import type { DatedEntry } from '../../facts/dated.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Source } from '../../facts/source.ts';
import { type Topic, topicTitle } from '../../facts/topic.ts';
import { breakLines } from '../drawing/line-break.ts';
import { type TextStyle, textWidth } from '../drawing/text-measure.ts';
import type { PictureLanguage } from '../drawing/words.ts';
import type { Band } from './bands.ts';

/** The parts of a fact base that a picture needs, small enough to send to another process. */
export interface PictureBase extends Pick<FactBase, 'topics'> {
  /** What each is called for short, in the reader's script. */
  readonly sources: ReadonlyMap<string, Pick<Source, 'short'>>;
}

/** The context of rows. */
export interface Setting {
  readonly base: PictureBase;
  readonly language: PictureLanguage;
}

export const REGULAR: TextStyle = { size: 13, weight: 400 };
export const BOLD: TextStyle = { size: 13, weight: 700 };
/** Widths of dates and headlines, in pixels of a column of 360. */
export const DATE_WIDTH = 84;
export const HEADLINE_WIDTH = 223;
/** Lines of a headline, and of one for which there is room only once the others stand. */
const MAX_LINES = 3;
export const MAX_LONG_LINES = 6;
/** The space between a headline and the following text. */
const AFTER_HEADLINE = 8;
const ROW_GAP = 6;

/** The distance between two baselines. */
export const lineHeight = (language: PictureLanguage): number => (language === 'ja' ? 17 : 16);

/** The layout of an entry: date and topic on the left, headline and source on the right. */
export interface Row {
  readonly entry: DatedEntry;
  readonly height: number;
  readonly date: readonly string[];
  /** The topic's name below the date, and its colour; without a name where it is shown elsewhere. */
  readonly topic: { readonly name?: string | undefined; readonly color: number };
  readonly headline: readonly string[];
  /** Text after the headline: the topic where the date leaves no line for it, and the sources where there is room. */
  readonly tail: readonly Tail[];
}

/** Text after a headline on its line `line`, `x` pixels from the start of headlines. */
export interface Tail {
  readonly text: string;
  readonly isTopic: boolean;
  readonly line: number;
  readonly x: number;
}

/** Lays out an entry of a band; undefined where its headline needs more lines than `most`, since no text is ever cut. */
export function rowOf(
  entry: DatedEntry,
  band: Band,
  { base, language }: Setting,
  most = MAX_LINES,
): Row | undefined {
  const date = dateLines(entry, band, language);
  const headline = breakLines(headlineOf(entry, language), REGULAR, HEADLINE_WIDTH);
  if (date === undefined || headline === undefined || headline.length > most) return undefined;
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

/** Lays out text after a headline, or below it if it has one line; omits text without room. */
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

/** The headline in the reader's language, without a leading date. */
export function headlineOf({ fact, when }: DatedEntry, language: PictureLanguage): string {
  const translated = language === 'en' ? undefined : fact.translations?.[language]?.claim;
  if (translated !== undefined) return translated;
  const date = edtfText(when.date);
  const lead = ['In ', 'On ', 'During '].map((word) => word + date).find((one) => fact.claim.startsWith(one));
  if (lead === undefined) return fact.claim;
  const rest = fact.claim.slice(lead.length).replace(/^[,\s]+/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The date without the parts that its band names, inferred ones in brackets, in at most two lines. */
function dateLines({ when, standing }: DatedEntry, { within }: Band, language: PictureLanguage) {
  const said = edtfText(when.date, language, { short: true, within });
  const style = standing === 'spoken-of' ? REGULAR : BOLD;
  const bracketed = when.basis === 'inferred' ? `[${said}]` : said;
  const lines = breakLines(bracketed, style, DATE_WIDTH + bracketWidth(bracketed));
  return lines !== undefined && lines.length <= 2 ? lines : undefined;
}

/** A closing bracket hangs into the margin, so that figures are aligned. */
export const bracketWidth = (text: string): number => (text.endsWith(']') ? textWidth(']', BOLD) : 0);

/** A topic's title if it fits below a date, else its command's name, which is short. */
export function topicWord(topic: Topic, language: PictureLanguage): string {
  const { id, localizations } = topic;
  const title = topicTitle(topic, language);
  if (width(title) <= DATE_WIDTH) return title;
  const command = (language === 'en' ? undefined : localizations[language]?.name) ?? id;
  const word = command.replaceAll('-', ' ');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The short names of an entry's sources, each once. */
const sourceNames = ({ fact }: DatedEntry, base: PictureBase): string[] => [
  ...new Set(fact.quotes.map(({ source }) => base.sources.get(source)?.short ?? source)),
];
