import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { nearMiss, nearMissText } from './near-miss.ts';
import { pageOf } from './page-marks.ts';
import type { Problem } from './problem.ts';
import type { SourceText, Texts } from './texts.ts';
import { findQuote } from './verbatim.ts';

/** Text to set into a file at a place, in UTF-16 code units. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Where a quote was found. */
interface Place {
  readonly paragraph: number;
  readonly page: string | undefined;
}

/** Why no place was found. */
interface Unplaced {
  readonly message: string;
}

/**
 * Writes `paragraph`, and `page` where the text has pages, into the facts whose quotes lack them: a line each, nothing
 * else of a file is touched. Gives a problem for each quote without a paragraph that stands nowhere, or in several.
 */
export function fillPlaces(dir: string, texts: Texts): Problem[] {
  return factFiles(dir).flatMap((file) => {
    const written = readFileSync(file, 'utf8');
    const { insertions, problems } = missingPlaces(written, texts);
    if (insertions.length > 0) writeFileSync(file, inserted(written, insertions));
    const name = relative(process.cwd(), file) || file;
    return problems.map(({ path, message }) => ({ file: name, path, message }));
  });
}

function factFiles(dir: string): string[] {
  const facts = join(dir, 'facts');
  if (!existsSync(facts)) return [];
  return readdirSync(facts, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(facts, name));
}

function missingPlaces(written: string, texts: Texts) {
  const quotes = parseDocument(written).get('quotes');
  const found = (isSeq(quotes) ? quotes.items : []).map((quote) =>
    isMap(quote) ? missingPlace(written, quote, texts) : undefined,
  );
  return {
    insertions: found.filter((one) => one !== undefined && 'at' in one),
    problems: found.flatMap((one, index) =>
      one !== undefined && 'message' in one ? [{ path: `quotes.${index}`, message: one.message }] : [],
    ),
  };
}

/** What a quote lacks, if anything, or why that is not to be had. */
function missingPlace(written: string, quote: YAMLMap, texts: Texts): Insertion | Unplaced | undefined {
  const text = texts.get(String(quote.get('source')));
  if (text === undefined) return undefined;
  const lacksParagraph = !quote.has('paragraph');
  const lacksPage = !quote.has('page') && text.pages.some((starts) => starts.length > 0);
  if (!lacksParagraph && !lacksPage) return undefined;
  const place = placeOf(quote, text);
  // A quote that is not in the paragraph that it names is for the rule on quotes to report.
  if ('message' in place) return lacksParagraph ? place : undefined;
  const lines = [
    ...(lacksParagraph ? [`paragraph: ${place.paragraph}`] : []),
    ...(lacksPage && place.page !== undefined ? [`page: ${pageValue(place.page)}`] : []),
  ];
  return insertionAfter(written, quote, lacksParagraph ? 'source' : 'paragraph', lines);
}

/** Where a quote stands, in the paragraph or on the page that it names if it names one. */
function placeOf(quote: YAMLMap, { paragraphs, pages }: SourceText): Place | Unplaced {
  const exact = String(quote.get('exact') ?? '');
  const [paragraph, page] = [quote.get('paragraph'), quote.get('page')];
  const found = paragraphs.flatMap((words, index): Place[] => {
    const position = findQuote(exact, words);
    if (position === undefined || (typeof paragraph === 'number' && paragraph !== index + 1)) return [];
    return [{ paragraph: index + 1, page: pageOf(pages[index] ?? [], position) }];
  });
  const onPage = found.filter((place) => page !== undefined && place.page === String(page));
  const [place, ...others] = onPage.length > 0 ? onPage : found;
  if (place === undefined) {
    const near = nearMiss(exact, paragraphs);
    return {
      message: `is in no paragraph of ${quote.get('source')}, word for word${near === undefined ? '' : `: ${nearMissText(near)}`}`,
    };
  }
  if (others.length === 0) return place;
  const all = [place, ...others].map((one) => `¶${one.paragraph}`).join(', ');
  return { message: `stands in ${all} of ${quote.get('source')}: write which, as paragraph` };
}

/** A page as YAML reads it back: a number or a plain word, anything else in quotation marks. */
const pageValue = (page: string): string =>
  /^(?:\d{1,9}(?:-\d+)?|[ivxlc]+)$/.test(page) ? page : JSON.stringify(page);

/** Lines that stand after the one of a key, indented as it is; behind its value where the record is on one line. */
function insertionAfter(
  written: string,
  quote: YAMLMap,
  after: string,
  lines: readonly string[],
): Insertion | undefined {
  const pair = quote.items.find(({ key }) => isScalar(key) && key.value === after);
  if (lines.length === 0 || !isScalar(pair?.key) || !isScalar(pair.value)) return undefined;
  const [start] = pair.key.range ?? [0];
  const [, end] = pair.value.range ?? [0, 0];
  if (quote.flow) return { at: end, text: lines.map((line) => `, ${line}`).join('') };
  const indent = ' '.repeat(start - (written.lastIndexOf('\n', start - 1) + 1));
  const lineEnd = /\r?\n|$/g;
  lineEnd.lastIndex = end;
  const found = lineEnd.exec(written);
  const newline = written.includes('\r\n') ? '\r\n' : '\n';
  return {
    at: found?.index ?? written.length,
    text: lines.map((line) => `${newline}${indent}${line}`).join(''),
  };
}

const inserted = (written: string, insertions: readonly Insertion[]): string =>
  [...insertions]
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: more }) => `${text.slice(0, at)}${more}${text.slice(at)}`, written);
