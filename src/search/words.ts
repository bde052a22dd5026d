import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { plainWordsOf } from './plain-words.ts';
import { hashWith, MAX_WORD, NO_LETTERS, WordTable } from './word-table.ts';

/** A word of a text: as folded, and the term it stands for in the index. */
export interface Word {
  readonly text: string;
  readonly term: string;
  /** The same for the same word, small and dense: what is known of words can stand in arrays. */
  readonly number: number;
}

/** Soft hyphens, joiners and the like, which nobody sees in a word. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu;
const LATIN_MARKS = /(?<=[a-z])\p{M}+/gu;
const SPACELESS = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー';
const LETTERS = `[[\\p{L}\\p{N}]--[${SPACELESS}]]+`;
/** A run of Japanese (or Chinese) script, which has no spaces; or a word of letters and digits, `2+2` included. */
const WORD = new RegExp(`[${SPACELESS}]+|\\d+(?:[+]\\d+)+|${LETTERS}(?:[.']${LETTERS})*`, 'gv');
/** The same for text in which there is nothing else, several times as fast. */
const ASCII_WORD = /\d+(?:[+]\d+)+|[a-z0-9]+(?:[.'][a-z0-9]+)*/g;
const ASCII = /^[\n\x20-\x7e]*$/;
/** All of Japanese script is among these, and most words are not: soon told. */
const FAR = /[\u2e80-\uffff]/;
const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const CYRILLIC = /\p{sc=Cyrillic}/u;

const G_7 = /\b([a-z])-(?=\d)/g;
const U_S = /\b([a-z])\.(?=[a-z]\b)/g;
/** Thousands are written with a comma or without, and `2+2` with spaces or without. */
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;
const SUM = /(\d)\s*\+\s*(?=\d)/g;
const ABBREVIATED = /\b[a-z][-.]|\d(?:,|\s*\+)/;

/** A longer query is cut here: more words add time, not meaning. */
export const MAX_QUERY_CHARACTERS = 4000;

/** Makes spellings comparable: NFKC, lower case, no accents on Latin letters, nothing unseen, one kind of apostrophe and dash. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .replaceAll('´', "'")
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .slice(0, MAX_QUERY_CHARACTERS)
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐-―]/g, '-');
}

/** The words of a text in order. `term` is the stem: Snowball's English or Russian; Japanese stays a whole run. */
export function wordsOf(text: string): Word[] {
  if (seen.size >= MAX_REMEMBERED) seen.clear();
  return plainWordsOf(text, seen) ?? otherWordsOf(text);
}

function otherWordsOf(text: string): Word[] {
  const folded = fold(text);
  const joined = ABBREVIATED.test(folded)
    ? folded.replace(G_7, '$1').replace(U_S, '$1').replace(THOUSANDS, '$1').replace(SUM, '$1+')
    : folded;
  const found = joined.match(ASCII.test(joined) ? ASCII_WORD : WORD) ?? [];
  return found.map(wordOf);
}

/** Remembered, as the stemmers cost more than the rest of a query. */
const seen = new WordTable(makeWord);
const MAX_REMEMBERED = 200_000;
const letters = new Uint16Array(MAX_WORD);
let numbers = 0;

/** A word as found in a folded text. */
export function wordOf(found: string): Word {
  const length = Math.min(found.length, MAX_WORD);
  let hash = NO_LETTERS;
  for (let at = 0; at < length; at++) {
    const letter = found.charCodeAt(at);
    letters[at] = letter;
    hash = hashWith(hash, letter);
  }
  return seen.find(letters, 0, length, hash);
}

function makeWord(found: string): Word {
  const text = found.includes("'") ? found.replace(/'s?$/, '').replaceAll("'", '') : found;
  return { text, term: stem(text), number: numbers++ };
}

/** Whether a word is written in Japanese script, where names are found inside it rather than as it. */
export const isJapanese = (word: string): boolean => FAR.test(word) && JAPANESE.test(word);

/** No stem is shorter. */
const SHORTEST = 3;

/** The stem of a folded word. Short words stay as they are: "us" is no form of "use". */
export function stem(word: string): string {
  if (word.length < SHORTEST) return word;
  const made = /^[a-z]+$/.test(word) ? stemEnglish(word) : CYRILLIC.test(word) ? stemRussian(word) : word;
  return made.length < SHORTEST ? word : made;
}
