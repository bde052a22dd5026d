import { citationLine, locator, type Saying, voiceLine } from '../citation/citation-line.ts';
import { listText } from '../citation/list-text.ts';
import { doubleQuoted } from '../citation/quoted-title.ts';
import { edtfText } from '../dates/edtf.ts';
import type { Quote } from '../facts/fact.ts';
import { need } from '../facts/fact-base.ts';
import { literal } from './escape.ts';
import { nameInScript, sourceName } from './name-in-script.ts';
import type { View } from './reply.ts';
import { cutAtWord } from './text.ts';

/** Characters of a source's label in a line; it is a name. */
const MAX_SHORT = 60;

/** How citations are said to a reader. */
export const sayingOf = ({ base, say }: View): Saying => ({
  say,
  show: literal,
  named: (name) => nameInScript(base, name, say.language),
});

/**
 * A quote as a block quote, whole, every character as printed. The author's own words have no quotation marks; somebody
 * else's have the marks of their script. A misprint of the source is marked [sic].
 */
export const quoteBlock = (quote: Words): string => `> ${literal(quoted(quote))}`;

type Words = Pick<Quote, 'exact' | 'speaker' | 'sic'>;

/** The words of a quote as a block quotation has them, in marks where they are somebody else's, misprints marked. */
export function quoted({ exact, speaker, sic = [] }: Words): string {
  const marked = sic.reduce((text, word) => text.replace(word, `${word} [sic]`), exact.trim());
  const [open, close] = speaker === undefined ? ['', ''] : marksOf(exact);
  return `${open}${marked}${close}`;
}

/** The words of a quote in marks, those within alternating, for a text of one's own. */
export function inMarks(quote: Words): string {
  const [open, close] = marksOf(quote.exact);
  const words = quoted({ ...quote, speaker: undefined });
  return open === '“' ? doubleQuoted(words) : `${open}${words}${close}`;
}

function marksOf(exact: string): readonly [string, string] {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(exact)) return ['「', '」'];
  return /\p{sc=Cyrillic}/u.test(exact) ? ['«', '»'] : ['“', '”'];
}

/** The citation of a quote as small print, for a text of its own below the quote. */
export const quoteCitation = (view: View, quote: Quote): string =>
  `-# — ${citationLine(need(view.base.sources, quote.source), quote, sayingOf(view))}`;

/** Where a quote stands in the source that the next full citation names. */
const paragraphOnly = ({ say }: View, quote: Quote): string => `-# — ${locator(quote, say)}`;

/** Who speaks, as small print, and below it the quote: one text, for where voices are compared or listed. */
export function voicedQuote(view: View, quote: Quote, holder?: string): string {
  const source = need(view.base.sources, quote.source);
  return `-# ${voiceLine(source, quote, sayingOf(view), holder)}\n${quoteBlock(quote)}`;
}

/** The whole citation as small print, and below it the quote: one text, for evidence of something else. */
export function citedQuote(view: View, quote: Quote): string {
  const source = need(view.base.sources, quote.source);
  return `-# ${citationLine(source, quote, sayingOf(view))}\n${quoteBlock(quote)}`;
}

/** Source, date and place of a quote in short, as small print below a headline. */
export function shortSource(view: View, quote: Quote): string {
  const { say } = view;
  const source = need(view.base.sources, quote.source);
  const { issued } = source;
  const parts = [
    literal(cutAtWord(sourceName(view, source), MAX_SHORT)),
    ...(issued.status === 'unknown' ? [] : [edtfText(issued.value, say.language)]),
    locator(quote, say),
  ];
  return listText(say, parts);
}

/**
 * The quotes of a fact with their citations, a text each: one full citation at the end of each run from one source and
 * voice; where the paragraph changes within a run, the paragraph alone. A dated quote of a list stands below its date.
 */
export function quotesWithCitations(view: View, quotes: readonly Quote[]): string[][] {
  return quotes.map((quote, at) => {
    const next = quotes[at + 1];
    const date = quote.when === undefined ? '' : `-# **${edtfText(quote.when.date, view.say.language)}**\n`;
    const block = `${date}${quoteBlock(quote)}`;
    const isRun = next?.source === quote.source && next.speaker === quote.speaker;
    if (!isRun) return [block, quoteCitation(view, quote)];
    return next.paragraph === quote.paragraph && next.page === quote.page
      ? [block]
      : [block, paragraphOnly(view, quote)];
  });
}
