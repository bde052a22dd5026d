import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { OperatorError } from '../../errors.ts';
import { nearMiss, nearMissText } from '../near-miss.ts';
import { pageOf } from '../page-marks.ts';
import type { SourceText, Texts } from '../texts.ts';
import { findQuote } from '../verbatim.ts';
import { plainLetters } from './letters.ts';
import { type Passage, passagesOfJson } from './passages.ts';
import { idOf } from './source-id.ts';
import { writeNew } from './write-new.ts';
import { passagesOfHtml, passagesOfMarkdown } from './zotero-notes.ts';

/** Where a passage stands, with the words as the text has them. */
interface Place {
  readonly source: string;
  readonly paragraph: number;
  readonly page?: string | undefined;
  readonly exact: string;
}

/**
 * The passages that a reader marked: exports of Zotero (a note as Markdown or HTML, its API's or Better BibTeX's JSON)
 * and of Hypothesis (JSON).
 *
 * @throws OperatorError where there are none
 */
export function readPassages(ending: string, text: string): Passage[] {
  const passages = /^\.html?$/.test(ending)
    ? passagesOfHtml(text)
    : /^\s*[[{]/.test(text) && ending !== '.md'
      ? passagesOfJson(parsed(text))
      : passagesOfMarkdown(text);
  if (passages.length === 0) {
    throw new OperatorError(
      'holds no marked passages: export them from Zotero (a note as Markdown or HTML) or from Hypothesis (JSON)',
    );
  }
  return passages;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new OperatorError('is no JSON that can be read', { cause: error });
  }
}

/**
 * Writes a draft fact for each passage that stands in one of the texts, character for character, into `drafts`, in the
 * folder of its first tag that is a topic. Gives the lines to print: what was written, and what was not found.
 */
export function importPassages(passages: readonly Passage[], texts: Texts, dir: string): string[] {
  const drafts = passages.map((passage) => {
    const places = findPassage(passage, texts);
    const [place] = places;
    if (place === undefined) return notFound(passage, texts);
    const sources = new Set(places.map(({ source }) => source));
    if (sources.size > 1) return `Not taken, stands in ${[...sources].join(' and ')}: “${passage.exact}”`;
    const file = draftFile(dir, passage);
    writeNew(file, draft(passage, place));
    const others = places.slice(1).map(({ paragraph }) => `¶${paragraph}`);
    return `${file}: ¶${place.paragraph} of ${place.source}${others.length === 0 ? '' : `; the words stand in ${others.join(', ')}, too`}`;
  });
  const missing = drafts.filter((line) => line.startsWith('Not ')).length;
  return [...drafts, `${drafts.length - missing} passages became drafts, ${missing} did not`];
}

/** Where a passage stands in the texts; on the page that it names, if it names one and stands there. */
function findPassage({ exact, page }: Passage, texts: Texts): Place[] {
  const places = [...texts].flatMap(([source, text]) => placesIn(plainLetters(exact), source, text));
  const onPage = places.filter((place) => page !== undefined && place.page?.split('-')[0] === page);
  return onPage.length > 0 ? onPage : places;
}

function placesIn(exact: string, source: string, { paragraphs, pages }: SourceText): Place[] {
  return paragraphs.flatMap((words, index) => {
    const position = findQuote(exact, words);
    if (position === undefined) return [];
    const page = pageOf(pages[index] ?? [], position);
    const printed = words.slice(position.start, position.end).replace(/\s+/g, ' ');
    return [{ source, paragraph: index + 1, page, exact: printed }];
  });
}

function notFound({ exact }: Passage, texts: Texts): string {
  const near = [...texts].flatMap(([source, { paragraphs }]) => {
    const miss = nearMiss(plainLetters(exact), paragraphs);
    return miss === undefined ? [] : [`; in ${source} ${nearMissText(miss)}`];
  });
  return `Not found: “${exact}”${near[0] ?? ''}`;
}

function draft({ comment }: Passage, { source, paragraph, page, exact }: Place): string {
  const record = {
    kind: 'background',
    claim: comment?.replace(/\s+/g, ' ') ?? '',
    asks: [],
    quotes: [{ source, paragraph, ...(page !== undefined && { page }), exact }],
  };
  return [
    '# yaml-language-server: $schema=../../schema/fact.schema.json',
    '# A draft: write kind, claim and asks, then move the file to facts/TOPIC/.',
    stringify(record, { lineWidth: 0 }),
  ].join('\n');
}

function draftFile(dir: string, { exact, tags }: Passage): string {
  const topic = tags.map(idOf).find((tag) => existsSync(join(dir, 'topics', `${tag}.yaml`))) ?? '';
  const id = idOf(exact.split(/\s+/).slice(0, 7).join(' ')) || 'passage';
  for (let number = 1; ; number++) {
    const file = join(dir, 'drafts', topic, `${id}${number === 1 ? '' : `-${number}`}.yaml`);
    if (!existsSync(file)) return file;
  }
}
