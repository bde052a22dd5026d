import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from './decode.ts';
import type { Problem } from './problem.ts';
import { countWords } from './verbatim.ts';

/** A source's full text, which lives outside the project. */
export interface SourceText {
  /** Its non-blank lines; paragraph 1 is the first. */
  readonly paragraphs: readonly string[];
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
    const text = written.replace(UNSEEN, '');
    const paragraphs = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    texts.set(id, { paragraphs, words: countWords(text), sha256: sha256(written) });
  }
  return { texts, problems };
}

/** Characters without width; joiners belong to scripts. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
