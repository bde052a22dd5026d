import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from './decode.ts';
import { type PageStart, readPageMarks, withoutPageMarks } from './page-marks.ts';
import type { Problem } from './problem.ts';
import { countWords } from './verbatim.ts';

/** A source's full text, which lives outside the project. */
export interface SourceText {
  /** Its non-blank lines without their page marks; paragraph 1 is the first. */
  readonly paragraphs: readonly string[];
  /** The pages of each paragraph; none where the text has no page marks. */
  readonly pages: readonly (readonly PageStart[])[];
  readonly words: number;
  readonly sha256: string;
}

/** The texts at hand by source id. */
export type Texts = ReadonlyMap<string, SourceText>;

/** Where the texts lie if nothing else is said. */
export const DEFAULT_SOURCES_DIR = '../shared/sources';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is read where no folder of texts is given. */
export const NO_TEXTS: { readonly texts: Texts; readonly problems: readonly Problem[] } = {
  texts: new Map(),
  problems: [],
};

/**
 * Reads `<id>.txt` for each source that has one in `dir`; an absent folder gives none. Soft hyphens and other characters
 * that nobody sees are left out, as copying from a PDF leaves them in; a file that is not UTF-8 is a problem, and no text.
 */
export function readTexts(dir: string, sourceIds: readonly string[]): typeof NO_TEXTS {
  const texts = new Map<string, SourceText>();
  const problems: Problem[] = [];
  for (const id of sourceIds) {
    const file = join(dir, `${id}.txt`);
    if (!existsSync(file)) continue;
    const written = decodeUtf8(readFileSync(file));
    if (typeof written !== 'string') {
      problems.push({ file, path: '', message: written.problem });
      continue;
    }
    texts.set(id, readText(written));
  }
  return { texts, problems };
}

/** Characters without width; joiners belong to scripts. */
export const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Reads a text as it stands in its file: a paragraph a line, and `⟦p. 12⟧` where a page begins, on its own or in a line. */
export function readText(written: string): SourceText {
  const paragraphs: string[] = [];
  const pages: PageStart[][] = [];
  const text = written.replace(UNSEEN, '');
  let page: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const { words, starts } = readPageMarks(line);
    const all = page === undefined ? starts : [{ at: 0, page }, ...starts];
    page = starts.at(-1)?.page ?? page;
    if (words.trim() === '') continue;
    paragraphs.push(words);
    pages.push(all);
  }
  return { paragraphs, pages, words: countWords(withoutPageMarks(text)), sha256: sha256(written) };
}
