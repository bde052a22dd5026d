import { type Became, becameOf } from '../facts/became-of.ts';
import type { FactBase } from '../facts/fact-base.ts';

/** The id of an entry in a draft, and what became of the entry. */
export type CitedId = { readonly id: string; readonly paragraph: number } & Became;

/** Ids have at least two words: "long-term" is hardly one, and is looked up all the same. */
const ID = /(?<![\p{L}\p{N}_-])[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){1,12}(?![\p{L}\p{N}_-])/gu;
/** What stands before an id that somebody cites. */
const BEFORE_ID = /(?:\/fact\s+(?:id:)?|\bid[:\s]\s?|\bentry[:/\s]\s?|\bfootnote[:/]\s?)$/iu;

/** The entry ids that a draft cites, each once, with what became of them. */
export function citedIds(base: FactBase, paragraphs: readonly string[]): CitedId[] {
  const found = new Map<string, CitedId>();
  for (const [at, text] of paragraphs.entries())
    for (const { 0: id, index } of text.matchAll(ID)) {
      const isCited = BEFORE_ID.test(text.slice(Math.max(0, index - 16), index));
      const became = becameOf(base, id);
      if (found.has(id) || (became.status === 'gone' && !isCited)) continue;
      found.set(id, { id, paragraph: at + 1, ...became });
    }
  return [...found.values()];
}
