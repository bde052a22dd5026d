import type { Name } from '../facts/name.ts';
import { fold, isJapanese, type Word, wordOf, wordsOf } from './words.ts';

/** A name found in a text: the words it covers, `to` exclusive, and the ids of the groups it stands for. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

/** Finds names in words, the longest first at each place. */
export interface NameFinder {
  /** Whether a word occurs in any spelling. */
  knows(word: string): boolean;
  /** Every word that occurs in a spelling. */
  readonly words: ReadonlySet<string>;
  /** The spellings of several words. */
  readonly phrases: readonly (readonly string[])[];
  find(words: readonly Word[]): NameSpan[];
  /**
   * Cuts a run of Japanese into the names in it and what no name accounts for; kana left over carries the grammar,
   * and is dropped.
   */
  cut(word: Word): Word[];
}

/** The term that stands for a whole group in the index. */
export const nameTerm = (id: string): string => `@${id}`;

/** The spellings that go on from some words: a tree by terms. */
interface Branch {
  readonly ids: string[];
  readonly next: Map<string, Branch>;
}

const branch = (): Branch => ({ ids: [], next: new Map() });

/** Makes the finder for all spellings of all names. */
export function createNameFinder(names: Iterable<Name>): NameFinder {
  const root = branch();
  const japanese = new Map<string, string[]>();
  const known = new Set<string>();
  const phrases: string[][] = [];
  for (const { id, name, aliases } of names) {
    for (const spelling of new Set([name, ...aliases])) {
      const words = wordsOf(spelling);
      for (const { text } of words) known.add(text);
      if (words.some(({ text }) => isJapanese(text))) {
        const key = fold(spelling).replace(/\s/g, '');
        japanese.set(key, [...new Set([...(japanese.get(key) ?? []), id])]);
        continue;
      }
      if (words.length > 1) phrases.push(words.map(({ text }) => text));
      const { ids } = words.reduce(grow, root);
      if (words.length > 0 && !ids.includes(id)) ids.push(id);
    }
  }
  return {
    words: known,
    phrases,
    knows: (word) => known.has(word),
    find: (words) => findNames(words, root, japanese),
    cut: createCut([...japanese.keys()]),
  };
}

/** The branch that a word leads to, made where there is none yet. */
function grow(from: Branch, { term }: Word): Branch {
  const next = from.next.get(term) ?? branch();
  from.next.set(term, next);
  return next;
}

function findNames(
  words: readonly Word[],
  root: Branch,
  japanese: ReadonlyMap<string, string[]>,
): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let from = 0; from < words.length; from++) {
    const ofJapanese = japanese.get(words[from]?.text ?? '');
    const span = ofJapanese ? { from, to: from + 1, ids: ofJapanese } : longestFrom(words, from, root);
    if (span === undefined) continue;
    spans.push(span);
    from = span.to - 1;
  }
  return spans;
}

function longestFrom(words: readonly Word[], from: number, root: Branch): NameSpan | undefined {
  let span: NameSpan | undefined;
  let at = from;
  let on = root.next.get(words[at]?.term ?? '');
  while (on !== undefined) {
    at++;
    if (on.ids.length > 0) span = { from, to: at, ids: on.ids };
    on = on.next.size === 0 ? undefined : on.next.get(words[at]?.term ?? '');
  }
  return span;
}

function createCut(spellings: readonly string[]): NameFinder['cut'] {
  const longestFirst = [...spellings].sort((a, b) => b.length - a.length);
  const cut = (text: string): string[] => {
    const key = longestFirst.find((spelling) => text.includes(spelling));
    if (key === undefined) return text.split(/[\p{sc=Hiragana}\s]+/u).filter(Boolean);
    const at = text.indexOf(key);
    return [...cut(text.slice(0, at)), key, ...cut(text.slice(at + key.length))];
  };
  return ({ text }) => cut(text).map(wordOf);
}
