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
  find(words: readonly Word[]): NameSpan[];
  /** The part of a run of Japanese that no name accounts for; kana, which carries the grammar, is not counted. */
  unread(word: Word): string;
}

/** The term that stands for a whole group in the index. */
export const nameTerm = (id: string): string => `@${id}`;

/** Makes the finder for all spellings of all names. */
export function createNameFinder(names: Iterable<Name>): NameFinder {
  const phrases = new Map<string, string[]>();
  const japanese = new Map<string, string[]>();
  const known = new Set<string>();
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
      const [{ term: first } = { term: '' }] = words;
      if (target === phrases) longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
      const ids = target.get(key) ?? [];
      if (!ids.includes(id)) target.set(key, [...ids, id]);
    }
  }
  const inOrder = [...japanese.keys()].sort((a, b) => b.length - a.length);

  const inJapanese = (text: string, take: (key: string) => void): string => {
    let rest = text;
    for (const key of inOrder) {
      if (!rest.includes(key)) continue;
      take(key);
      rest = rest.replaceAll(key, ' ');
    }
    return rest;
  };

  return {
    words: known,
    knows: (word) => known.has(word),
    find(words) {
      const spans: NameSpan[] = [];
      for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (word && isJapanese(word.text)) {
          inJapanese(word.text, (key) =>
            spans.push({
              from: at,
              to: at + 1,
              spelling: key,
              ids: japanese.get(key) ?? [],
            }),
          );
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
    unread: ({ text }) => inJapanese(text, () => {}).replace(/[\p{sc=Hiragana}\s]/gu, ''),
  };
}
