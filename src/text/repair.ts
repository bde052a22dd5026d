import Fuse from 'fuse.js';
import { editDistance, lettersApart, lettersOf } from './edit-distance.ts';
import { isEveryday } from './everyday-english.ts';
import { romanised } from './romanise.ts';

/** What a mistyped word may be repaired to. */
export interface Lexicon {
  /** The pack's words with how often each is used. */
  readonly words: ReadonlyMap<string, number>;
  /** Those that stand in the spelling of a name. */
  readonly names: ReadonlySet<string>;
}

const SHORTEST = 4;
/** Everyday words are hardly ever misspellings: at most one error, from this length on. */
const SHORTEST_EVERYDAY = 6;
/** A first letter is seldom wrong. */
const OTHER_FIRST = 0.5;
/** Fuse.js proposes what has up to about half of its letters wrong; the edit distance decides. */
const FUSE = { ignoreLocation: true, threshold: 0.55, isCaseSensitive: true, shouldSort: false };
const LETTERS = /^[\p{L}]+$/u;
const LATIN = /^[a-z]/;

/** Names are misspelt worse than words. */
const LETTERS_AN_ERROR = { word: 4, name: 3 };
const MOST_ERRORS = 3;
const errorsAllowed = (word: string, kind: keyof typeof LETTERS_AN_ERROR): number =>
  Math.min(MOST_ERRORS, Math.floor(word.length / LETTERS_AN_ERROR[kind]));

/**
 * Makes the repair of words that the pack does not know: it gives the pack's word that an unknown one is a misspelling of, or
 * undefined. Fuse.js proposes words of about the same length, a short edit distance decides, the more used word wins.
 * Words in Hangul or Cyrillic are compared with names in Latin letters too, as they are romanised.
 */
export function createRepair({ words, names }: Lexicon): (word: string) => string | undefined {
  const byLength = new Map<number, { readonly word: string; readonly letters: number }[]>();
  for (const word of words.keys()) {
    if (word.length < SHORTEST - 1 || !LETTERS.test(word)) continue;
    const list = byLength.get(word.length);
    const entry = { word, letters: lettersOf(word) };
    if (list) list.push(entry);
    else byLength.set(word.length, [entry]);
  }
  /** The words of about the same letters and length that Fuse.js takes to be like a word. */
  const proposed = (word: string, most: number): string[] => {
    const letters = lettersOf(word);
    const alike: string[] = [];
    for (let length = word.length - most; length <= word.length + most; length++)
      for (const { word: other, letters: others } of byLength.get(length) ?? [])
        if (lettersApart(letters, others) <= 2 * most) alike.push(other);
    return new Fuse(alike, FUSE).search(word).map(({ item }) => item);
  };

  const closest = (
    word: string,
    most: number,
    isFit: (other: string, errors: number) => boolean,
  ): string | undefined => {
    let best: { readonly other: string; readonly errors: number } | undefined;
    for (const other of proposed(word, most)) {
      const errors = editDistance(word, other, most) + (other[0] === word[0] ? 0 : OTHER_FIRST);
      const isNearer =
        best === undefined ||
        errors < best.errors ||
        (errors === best.errors && (words.get(other) ?? 0) > (words.get(best.other) ?? 0));
      if (errors <= most && isNearer && isFit(other, errors)) best = { other, errors };
    }
    return best?.other;
  };

  return (word) => {
    const latin = romanised(word);
    const other =
      latin && !LATIN.test(word)
        ? closest(latin, latin.length < 5 ? 1 : 2, (name) => names.has(name))
        : undefined;
    if (word.length < SHORTEST || !LETTERS.test(word)) return other;
    const isWord = isEveryday(word);
    if (isWord && word.length < SHORTEST_EVERYDAY) return undefined;
    // One letter changed in a word of four makes another word as a rule: only a name is taken to be meant.
    const isFit = (meant: string, errors: number) =>
      names.has(meant) ||
      (errors <= errorsAllowed(word, 'word') &&
        (word.length > SHORTEST || meant.length !== word.length || isSwap(word, meant)));
    return closest(word, isWord ? 1 : errorsAllowed(word, 'name'), isFit) ?? other;
  };
}

/** Whether two words have the same letters, in another order. */
const isSwap = (one: string, other: string): boolean => [...one].sort().join() === [...other].sort().join();
