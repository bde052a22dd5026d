import type { Glossary } from '../facts/glossary.ts';
import { isFiller } from './stop-words.ts';
import { fold, type Word, wordsOf } from './words.ts';

/** What a word of another language stands for. */
export interface Meaning {
  /** English words, as if they had been typed. */
  readonly words: readonly Word[];
  /** Terms of other meanings, which may be meant instead. */
  readonly also: readonly string[];
}

/** Reads everyday words of other languages. */
export interface GlossaryReader {
  /** The words of Russian entries, for the repair of errors. */
  readonly russian: readonly string[];
  /** The meaning of the words from a place on, the longest first, and of how many words it is. */
  meaningAt(
    words: readonly Word[],
    at: number,
  ): { readonly meaning: Meaning; readonly length: number } | undefined;
  /** Cuts Japanese that no name accounts for into words of the glossary and the rest. */
  cut(text: string): string[];
}

/** A dictionary form that ends in one of these changes its ending: what stands before it is looked for. */
const OKURIGANA = /(?<=\p{sc=Han})\p{sc=Hiragana}{1,2}$/u;
const HAN = /\p{sc=Han}/u;
const HIRAGANA = /\p{sc=Hiragana}/u;

/** A Japanese spelling, and whether it is but the unchanging part of one. */
interface Spelling {
  readonly text: string;
  readonly isRoot: boolean;
}

/** Makes what reads words of the glossary's languages. */
export function createGlossaryReader(glossary: Glossary): GlossaryReader {
  const written = new Map<string, Meaning>();
  const stemmed = new Map<string, Meaning>();
  const spellings = new Map<string, Spelling>();
  const russian = new Set<string>();
  /** By the stem that phrases begin with, how many words the longest has. */
  const longest = new Map<string, number>();
  for (const [english, { ja, ru }] of glossary) {
    const words = wordsOf(english);
    const means = (meanings: Map<string, Meaning>, key: string) =>
      meanings.set(key, together(meanings.get(key), words));
    for (const spelling of ja.map(fold)) {
      const text = spelling.replace(OKURIGANA, '');
      spellings.set(text, { text, isRoot: text !== spelling });
      means(written, text);
      longest.set(text, 1);
    }
    for (const spelling of ru.map(wordsOf)) {
      for (const { text } of spelling) russian.add(text);
      const [{ term = '' } = {}] = spelling;
      longest.set(term, Math.max(longest.get(term) ?? 0, spelling.length));
      means(written, textOf(spelling));
      means(stemmed, keyOf(spelling));
    }
  }
  const inOrder = [...spellings.values()].sort((a, b) => b.text.length - a.text.length);
  const cut = (text: string): string[] => {
    for (const spelling of inOrder) {
      const at = placeOf(spelling, text);
      if (at === -1) continue;
      const end = at + spelling.text.length;
      return [...cut(text.slice(0, at)), spelling.text, ...cut(text.slice(end))];
    }
    return text.split(/[\p{sc=Hiragana}\s]+/u).filter(Boolean);
  };
  return {
    russian: [...russian],
    meaningAt(words, at) {
      const most = longest.get(words[at]?.term ?? '') ?? 0;
      for (let length = Math.min(most, words.length - at); length > 0; length--) {
        const phrase = words.slice(at, at + length);
        const meaning = written.get(textOf(phrase)) ?? stemmed.get(keyOf(phrase));
        if (meaning !== undefined) return { meaning, length };
      }
      return undefined;
    },
    cut,
  };
}

const keyOf = (words: readonly Word[]): string => words.map(({ term }) => term).join(' ');

/** As written: where two share a stem ("как", "какой"), each still has its own meaning. */
const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** A further meaning is only looked up beside the first. */
function together(before: Meaning | undefined, words: readonly Word[]): Meaning {
  if (before === undefined) return { words, also: [] };
  const others = words.filter(({ text }) => !isFiller(text)).map(({ term }) => term);
  return { words: before.words, also: [...before.also, ...others] };
}

/** Where a spelling stands in a text: its root with kana after it, one letter alone not within a compound. */
function placeOf({ text: spelling, isRoot }: Spelling, text: string): number {
  for (let at = text.indexOf(spelling); at !== -1; at = text.indexOf(spelling, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + spelling.length]];
    if (isRoot && !HIRAGANA.test(after)) continue;
    if (spelling.length === 1 && (HAN.test(before) || HAN.test(after))) continue;
    return at;
  }
  return -1;
}
