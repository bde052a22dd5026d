import type { Name } from '../facts/name.ts';
import { fold, isJapanese, type Word, wordsOf } from './words.ts';

/** A name found in a text: the words it covers, `to` exclusive, and the ids of the groups it stands for. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly spelling: string;
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

/** Makes the finder for all spellings of all names. */
export function createNameFinder(names: Iterable<Name>): NameFinder {
  const phrases = new Map<string, string[]>();
  const japanese = new Map<string, string[]>();
  const known = new Set<string>();
  const several: string[][] = [];
  /** The most words that a name has which begins with a term. */
  const longest = new Map<string, number>();
  for (const { id, name, aliases } of names) {
    for (const spelling of new Set([name, ...aliases])) {
      const words = wordsOf(spelling);
      const target = words.some(({ text }) => isJapanese(text)) ? japanese : phrases;
      const key =
        target === japanese ? fold(spelling).replace(/\s/g, '') : words.map(({ term }) => term).join(' ');
      if (key === '') continue;
      for (const { text } of words) known.add(text);
      if (target === phrases && words.length > 1) several.push(words.map(({ text }) => text));
      const [{ term: first } = { term: '' }] = words;
      if (target === phrases) longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
      const ids = target.get(key) ?? [];
      if (!ids.includes(id)) target.set(key, [...ids, id]);
    }
  }
  const inOrder = [...japanese.keys()].sort((a, b) => b.length - a.length);

  const cutJapanese = (text: string): string[] => {
    const key = inOrder.find((spelling) => text.includes(spelling));
    if (key === undefined) return text.split(/[\p{sc=Hiragana}\s]+/u).filter(Boolean);
    const at = text.indexOf(key);
    return [...cutJapanese(text.slice(0, at)), key, ...cutJapanese(text.slice(at + key.length))];
  };

  return {
    words: known,
    phrases: several,
    knows: (word) => known.has(word),
    find(words) {
      const spans: NameSpan[] = [];
      for (let at = 0; at < words.length; at++) {
        const word = words[at];
        const ofJapanese = japanese.get(word?.text ?? '');
        if (ofJapanese) {
          spans.push({ from: at, to: at + 1, spelling: word?.text ?? '', ids: ofJapanese });
          continue;
        }
        const most = longest.get(word?.term ?? '') ?? 0;
        for (let length = Math.min(most, words.length - at); length > 0; length--) {
          const covered = words.slice(at, at + length);
          const ids = phrases.get(covered.map(({ term }) => term).join(' '));
          if (ids === undefined) continue;
          const spelling = covered.map(({ text }) => text).join(' ');
          spans.push({ from: at, to: at + length, spelling, ids });
          at += length - 1;
          break;
        }
      }
      return spans;
    },
    cut: (word) => cutJapanese(word.text).map((text) => ({ text, term: text })),
  };
}
