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
   * and is dropped. `rest` cuts what no name accounts for in another way.
   */
  cut(word: Word, rest?: (text: string) => readonly string[]): Word[];
}

/** The term that stands for a whole group in the index. */
export const nameTerm = (id: string): string => `@${id}`;

/** The spellings that go on from some words: a tree by terms. */
interface Branch {
  readonly ids: string[];
  readonly next: Map<string, Branch>;
}

const branch = (): Branch => ({ ids: [], next: new Map() });

/** Of so many words, by their numbers, it is remembered which names begin with them. */
const REMEMBERED = 2 ** 16;
const NONE = -1;

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
  const startOf = createStart(root, japanese);
  return {
    words: known,
    phrases,
    knows: (word) => known.has(word),
    find: (words) => findNames(words, startOf),
    cut: createCut([...japanese.keys()]),
  };
}

/** The branch that a word leads to, made where there is none yet. */
function grow(from: Branch, { term }: Word): Branch {
  const next = from.next.get(term) ?? branch();
  from.next.set(term, next);
  return next;
}

/** Makes what finds the names that begin with a word, which are none for most. */
function createStart(
  root: Branch,
  japanese: ReadonlyMap<string, string[]>,
): (word: Word) => Branch | undefined {
  const starts: Branch[] = [];
  /** By a word's number: `NONE`, 1 more than the place of its start, or 0 where it was not looked for yet. */
  const places = new Int32Array(REMEMBERED);
  return (word) => {
    const place = places[word.number] ?? 0;
    if (place !== 0) return place === NONE ? undefined : starts[place - 1];
    const ids = japanese.get(word.text);
    const start = ids ? { ids, next: new Map() } : root.next.get(word.term);
    if (word.number < REMEMBERED) places[word.number] = start ? starts.push(start) : NONE;
    return start;
  };
}

function findNames(words: readonly Word[], startOf: (word: Word) => Branch | undefined): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let from = 0; from < words.length; from++) {
    const word = words[from];
    const start = word && startOf(word);
    const span = start && longestFrom(words, from, start);
    if (span === undefined) continue;
    spans.push(span);
    from = span.to - 1;
  }
  return spans;
}

/** The longest name that goes on from its first word. */
function longestFrom(words: readonly Word[], from: number, start: Branch): NameSpan | undefined {
  let span: NameSpan | undefined;
  let at = from;
  let on: Branch | undefined = start;
  while (on !== undefined) {
    at++;
    if (on.ids.length > 0) span = { from, to: at, ids: on.ids };
    const word = words[at];
    on = word && on.next.size > 0 ? on.next.get(word.term) : undefined;
  }
  return span;
}

function createCut(spellings: readonly string[]): NameFinder['cut'] {
  const longestFirst = [...spellings].sort((a, b) => b.length - a.length);
  const withoutKana = (text: string) => text.split(/[\p{sc=Hiragana}\s]+/u).filter(Boolean);
  return ({ text: whole }, rest = withoutKana) => {
    const cut = (text: string): string[] => {
      const key = longestFirst.find((spelling) => text.includes(spelling));
      if (key === undefined) return [...rest(text)];
      const at = text.indexOf(key);
      return [...cut(text.slice(0, at)), key, ...cut(text.slice(at + key.length))];
    };
    return cut(whole).map(wordOf);
  };
}
