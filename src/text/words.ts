import { asKatakana, fold, foldWithPlaces } from './fold.ts';

/** A word of a text, and where it stands there (UTF-16 offsets, `end` exclusive). */
export interface Word {
  /** As folded: two words with the same `text` are the same word. */
  readonly text: string;
  /** As it stands in the text. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of letters of one kind: a word, or a run of a script that puts no space between words. */
export interface Run extends Word {
  readonly isSpaceless: boolean;
}

/** Scripts without spaces between words. */
const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
/** What is one word, for letters of a kind: `letters` is a run of letters and digits, `letter` a single letter. */
const wordForms = (letters: string, letter: string): string =>
  [
    '\\d+(?:\\s*\\+\\s*\\d+)+', // 2+2
    '\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+[.]\\d+', // 1,300 and 3.5
    '%(?<=\\d\\s?%)',
    `(?<!${letter})${letter}(?:[.]${letter})+(?!${letter})`, // U.S., a.m.
    `(?<!${letter}|\\d)[a-z]-\\d+`, // G-7
    `${letters}(?:'${letters})*`,
  ].join('|');
const RUN = new RegExp(
  `([${SPACELESS}]+)|${wordForms(`[[\\p{L}\\p{N}\\p{M}]--[${SPACELESS}]]+`, '\\p{L}')}`,
  'gv',
);
/** The same for ASCII, several times as fast. */
const ASCII_RUN = new RegExp(`[a-z]{2,}(?![a-z\\d'])|${wordForms('[a-z\\d]+', '[a-z]')}`, 'g');
/** A word that is compared as it stands: the most of them, told apart from the others first. */
const BARE = /^[a-z]+$/;
const ASCII = /^[\n\t\r\x20-\x7e]*$/;
const IS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'v');
/** French articles and pronouns before a vowel. */
const ELIDED = /^(?:[cdjlmnst]|qu)'(?=[aeiouhy])/;
/** Dictionary-based for Japanese, Chinese and Thai alike (UAX #29). */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL = /^[〇一二三四五六七八九十百千万]+$/;
/** What is a word whatever the dictionary says: kanji numerals before a counter ("二十三人", not "一揆"), a katakana run, half-width too. */
const WHOLE = /([〇一二三四五六七八九十百千万]+(?=[年月日人円つ個回度校港名歳隻])|[\p{sc=Katakana}ーｰﾞﾟ]{2,})/u;

/** The value of a word of kanji numerals as digits: 五万三千 is 53000; a positional number (二〇一四) is read so. */
function numeralValue(word: string): string {
  if (!/[十百千万]/.test(word)) return [...word].map((digit) => DIGITS.indexOf(digit)).join('');
  const [below, section, digit] = [...word].reduce(
    ([total, part, last], letter) => {
      if (letter === '万') return [total + (part + last || 1) * 10_000, 0, 0];
      const unit = UNITS[letter];
      return unit === undefined
        ? [total, part, last * 10 + DIGITS.indexOf(letter)]
        : [total, part + (last || 1) * unit, 0];
    },
    [0, 0, 0] as [number, number, number],
  );
  return String(below + section + digit);
}

/** A word as it is compared: without dots, thousands separators and possessive endings. */
function plain(word: string): string {
  if (BARE.test(word)) return word;
  if (word === '%') return 'percent';
  if (/^\d/.test(word)) return word.replace(/[,\s]/g, '').replace(/'s?$/, '');
  if (/^[a-z]-\d/.test(word)) return word.replace('-', '');
  if (!/['.]/.test(word)) return word;
  return word.replace(ELIDED, '').replace(/'s?$/, '').replace(/['.]/g, '');
}

/** Cuts a text into words and runs of spaceless script; `text` of a run is folded, its hiragana kept. */
export function runsOf(given: string): Run[] {
  const { text, at } = foldWithPlaces(given);
  return Array.from(text.matchAll(ASCII.test(text) ? ASCII_RUN : RUN), (match) => {
    const [found] = match;
    const start = at(match.index);
    // One character may fold to several, of which the word need not be the last.
    let after = match.index + found.length;
    while (after < text.length && at(after) === at(after - 1)) after++;
    const end = at(after);
    const isSpaceless = match[1] !== undefined;
    return {
      text: isSpaceless ? found : plain(found),
      written: given.slice(start, end),
      start,
      end,
      isSpaceless,
    };
  });
}

/**
 * Splits a text of any language into words. Spaces, signs and Discord's own marks separate; runs of Japanese, Chinese, Thai
 * and their like are cut by `Intl.Segmenter`, a word of kanji numerals becomes digits. Gives the words in order; `runs` are
 * those of the text, where they are at hand.
 */
export function wordsOf(given: string, runs: readonly Run[] = runsOf(given)): Word[] {
  return runs.some((run) => run.isSpaceless)
    ? runs.flatMap((run): Word[] => (run.isSpaceless ? segmented(given, run) : [run]))
    : [...runs];
}

function segmented(given: string, { text, start, end }: Word): Word[] {
  // Folding changes the length of a run only where it composes marks; the places then come from the written text.
  const isSame = text.length === end - start;
  const source = isSame ? text : given.slice(start, end);
  let from = start;
  return source.split(WHOLE).flatMap((part, place) => {
    const begins = from;
    from += part.length;
    // `split` puts what the pattern captures at the odd places.
    const segments = place % 2 === 1 ? [{ segment: part, index: 0 }] : segmenter.segment(part);
    return Array.from(segments, ({ segment, index }) => {
      const word = isSame ? segment : foldWithPlaces(segment).text;
      const at = begins + index;
      return {
        text: NUMERAL.test(word) ? numeralValue(word) : asKatakana(word),
        written: given.slice(at, at + segment.length),
        start: at,
        end: at + segment.length,
      };
    });
  });
}

/** Whether a text has letters of a script that puts no space between words. */
export const isSpaceless = (text: string): boolean => IS_SPACELESS.test(text);

/** One or two hiragana carry grammar, and are no words to search by. */
const PARTICLE = /^\p{sc=Hiragana}{1,2}$/u;

/** The words of a text that it may be searched by, in order: Japanese particles are left out. */
export const searchWords = (text: string, runs?: readonly Run[]): Word[] =>
  wordsOf(text, runs).filter(({ written }) => written.length > 2 || !PARTICLE.test(written));

/** The key by which names and labels are compared: the words of a text, or its signs where it has no words. */
export function wordKey(text: string): string {
  const words = wordsOf(text);
  return words.length > 0 ? words.map((word) => word.text).join(' ') : fold(text).trim();
}
