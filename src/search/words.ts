import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';

/** A word of a text: as folded, and the term it stands for in the index. */
export interface Word {
  readonly text: string;
  readonly term: string;
  /** The same for the same word, small and dense: what is known of words can stand in arrays. */
  readonly number: number;
}

const LATIN_MARKS = /(?<=[a-z])\p{M}+/gu;
const SPACELESS = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー';
const LETTERS = `[[\\p{L}\\p{N}]--[${SPACELESS}]]+`;
/** A run of Japanese (or Chinese) script, which has no spaces; or a word of letters and digits, `2+2` included. */
const WORD = new RegExp(`[${SPACELESS}]+|\\d+(?:[+]\\d+)+|${LETTERS}(?:[.']${LETTERS})*`, 'gv');
/** The same for text in which there is nothing else, several times as fast. */
const ASCII_WORD = /\d+(?:[+]\d+)+|[a-z0-9]+(?:[.'][a-z0-9]+)*/g;
const ASCII = /^[\n\x20-\x7e]*$/;
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
const MAX_WORD = 40;

/** Makes spellings comparable: NFKC, lower case, no accents on Latin letters, one kind of apostrophe and dash. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .replaceAll('´', "'")
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
  const folded = fold(text);
  const joined = ABBREVIATED.test(folded)
    ? folded.replace(G_7, '$1').replace(U_S, '$1').replace(THOUSANDS, '$1').replace(SUM, '$1+')
    : folded;
  const found = joined.match(ASCII.test(joined) ? ASCII_WORD : WORD) ?? [];
  return found.map((word) => wordOf(word.slice(0, MAX_WORD)));
}

const seen = new Map<string, Word>();
const MAX_REMEMBERED = 200_000;
let numbers = 0;

/** A word as found in a text; remembered, as the stemmers cost more than the rest of a query. */
export function wordOf(found: string): Word {
  const known = seen.get(found);
  if (known !== undefined) return known;
  const text = found.includes("'") ? found.replace(/'s?$/, '').replaceAll("'", '') : found;
  const word = { text, term: JAPANESE.test(text) ? text : stem(text), number: numbers++ };
  if (seen.size >= MAX_REMEMBERED) seen.clear();
  seen.set(found, word);
  return word;
}

/** Whether a word is written in Japanese script, where names are found inside it rather than as it. */
export const isJapanese = (word: string): boolean => JAPANESE.test(word);

/** No stem is shorter. */
const SHORTEST = 3;

/** The stem of a folded word. Short words stay as they are: "us" is no form of "use". */
export function stem(word: string): string {
  if (word.length < SHORTEST) return word;
  const made = CYRILLIC.test(word) ? stemRussian(word) : /^[a-z]+$/.test(word) ? stemEnglish(word) : word;
  return made.length < SHORTEST ? word : made;
}
