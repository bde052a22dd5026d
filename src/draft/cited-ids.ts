import type { Revision } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';

/** The id of an entry in a draft, and what became of the entry; `gone` is an id that the pack never had. */
export type CitedId = { readonly id: string; readonly paragraph: number } & (
  | { readonly status: 'current' | 'gone' }
  | { readonly status: 'revised' | 'withdrawn'; readonly last: Revision }
  | { readonly status: 'merged'; readonly into: string }
);

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
      const cited = statusOf(base, id, at + 1, isCited);
      if (cited && !found.has(id)) found.set(id, cited);
    }
  return [...found.values()];
}

function statusOf(base: FactBase, id: string, paragraph: number, isCited: boolean): CitedId | undefined {
  const into = base.merged.get(id);
  if (into !== undefined) return { id, paragraph, status: 'merged', into };
  const withdrawn = base.withdrawn.get(id);
  if (withdrawn !== undefined) return { id, paragraph, status: 'withdrawn', last: withdrawn };
  const fact = base.facts.get(id);
  if (fact === undefined) return isCited ? { id, paragraph, status: 'gone' } : undefined;
  const last = fact.revised?.at(-1);
  return last === undefined
    ? { id, paragraph, status: 'current' }
    : { id, paragraph, status: 'revised', last };
}
