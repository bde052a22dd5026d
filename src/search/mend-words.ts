import { isEveryday } from './everyday-english.ts';
import type { GlossaryReader } from './glossary.ts';
import { inFull } from './in-full.ts';
import type { FactIndex } from './index-facts.ts';
import type { NameFinder } from './names.ts';
import { editDistance, type Repair } from './repair.ts';
import { fillerMeant, isFiller } from './stop-words.ts';
import { isJapanese, type Word, wordOf } from './words.ts';

/** A word of a query as it was taken, and as it stood there. */
export interface Taken extends Word {
  readonly written: string;
  /** Terms of what else it may stand for; of a word of another language only. */
  readonly also?: readonly string[];
}

/** What taking words for what they were meant needs. */
export interface Mender {
  readonly index: FactIndex;
  readonly names: NameFinder;
  readonly glossary: GlossaryReader;
  readonly mates: Mates;
  readonly repair: Repair;
}

/** Puts English for the words of other languages that the glossary has and that are part of no name. */
export function translate(words: readonly Word[], { names, glossary }: Mender): Taken[] {
  const named = placesOf(names, words);
  const taken: Taken[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) continue;
    const found = named.has(at) ? undefined : glossary.meaningAt(words, at);
    if (found === undefined) {
      taken.push({ ...word, written: word.text });
      continue;
    }
    const written = words
      .slice(at, at + found.length)
      .map(({ text }) => text)
      .join(' ');
    taken.push(...inEnglish(found.meaning, written));
    at += found.length - 1;
  }
  return taken;
}

/** The other meanings go with the first word that says anything. */
function inEnglish(
  { words, also }: { words: readonly Word[]; also: readonly string[] },
  written: string,
): Taken[] {
  const bearer = words.find(({ text }) => !isFiller(text));
  return words.map((word) => ({ ...word, written, ...(word === bearer ? { also } : {}) }));
}

const placesOf = (names: NameFinder, words: readonly Word[]): Set<number> =>
  new Set(
    names.find(words).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );

/** Replaces words that are no words, here or in English, by what they probably were; at most so many of them. */
export function mend(words: readonly Taken[], mender: Mender, most: number): Taken[] {
  const { index, names, glossary, mates, repair } = mender;
  let named: ReadonlySet<number> | undefined;
  let left = most;
  /** A Russian word that leads to a name is one of its cases; an English one may be another word misspelt. */
  const isCaseOfName = (text: string, at: number): boolean => {
    if (/^[a-z]/.test(text)) return false;
    named ??= placesOf(names, words);
    return named.has(at);
  };
  const meantBy = (text: string, at: number): readonly string[] | undefined => {
    const beside = [words[at - 1]?.text, words[at + 1]?.text] as const;
    const full = inFull(text, ...beside);
    if (full !== undefined) return [full];
    if (left === 0 || isJapanese(text)) return undefined;
    // A word of English is what it is, unless a name stands there with an error: "acton plan".
    if (isEveryday(text)) return text.length < SHORTEST_SURE ? undefined : besides(text, beside, mates);
    if (isCaseOfName(text, at)) return undefined;
    left--;
    return fillerMeant(text) ?? repair(text) ?? besides(text, beside, mates);
  };
  return words.flatMap((word, at): readonly Taken[] | Taken => {
    const { text, written } = word;
    if (written !== text || index.words.has(text) || names.knows(text) || isFiller(text)) return word;
    const meant = meantBy(text, at);
    if (meant === undefined) return word;
    return meant.flatMap((each) => {
      const mended = wordOf(each);
      const found = names.knows(each) ? undefined : glossary.meaningAt([mended], 0);
      return found === undefined ? [{ ...mended, written }] : inEnglish(found.meaning, written);
    });
  });
}

/** A shorter word of English is too easily another with one letter changed. */
const SHORTEST_SURE = 5;

/** By each word of a name of several, the words that stand beside it. */
export type Mates = ReadonlyMap<string, readonly string[]>;

/** Notes which words stand beside which in names. */
export function matesIn(phrases: NameFinder['phrases']): Mates {
  const mates = new Map<string, string[]>();
  for (const phrase of phrases) {
    phrase.forEach((word, at) => {
      const beside = [phrase[at - 1], phrase[at + 1]].filter((mate) => mate !== undefined);
      mates.set(word, [...(mates.get(word) ?? []), ...beside]);
    });
  }
  return mates;
}

/** The word one error away that stands beside a neighbour in a name: "lon" after "xue" is "long", short as it is. */
function besides(
  word: string,
  neighbours: readonly (string | undefined)[],
  mates: Mates,
): string[] | undefined {
  if (word.length < 2 || /\d/.test(word)) return undefined;
  const isMeant = (mate: string) =>
    Math.abs(mate.length - word.length) <= 1 && editDistance(word, mate) === 1;
  const [before, after] = neighbours.map((neighbour) => mates.get(neighbour ?? '')?.find(isMeant));
  const meant = before ?? after;
  return meant === undefined ? undefined : [meant];
}
