import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Reads `<id>.txt` for each source that has one in `dir`; an absent folder gives an empty map. */
export function readTexts(dir: string, sourceIds: readonly string[]): Texts {
  const texts = new Map<string, SourceText>();
  for (const id of sourceIds) {
    const path = join(dir, `${id}.txt`);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    const paragraphs = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    texts.set(id, { paragraphs, words: countWords(text), sha256: sha256(text) });
  }
  return texts;
}
