import { createNameFinder, type NameInText } from './find-names.ts';

/** Words of other languages by the phrase that they stand for, in the form that a dictionary gives. */
type Glossary = ReadonlyMap<string, Readonly<Record<'ja' | 'ru', readonly string[]>>>;

/** A dictionary form's changing end: 話す, 主張する. What stands before it is looked for, with kana after it. */
const OKURIGANA = /(?<=\p{sc=Han})\p{sc=Hiragana}{1,2}$/u;
const HIRAGANA = /\p{sc=Hiragana}/u;

/** A phrase in the pack's language, and whether the spelling found is but the unchanging part of the word. */
interface Meaning {
  readonly phrase: string;
  readonly isRoot: boolean;
}

/** Words found in a text, and the phrases of the pack's language that they stand for, the usual one first. */
export type Translated = NameInText<string>;

/**
 * Makes the finder of words of other languages that a pack's glossary translates. `termOf` gives the term of a folded
 * word; stop words ("про") are not translated, their namesakes in capitals ("ПРО") are.
 */
export function glossaryReader(
  glossary: Glossary,
  termOf: (word: string) => string,
  isStop: (word: string) => boolean,
): (text: string) => Translated[] {
  const meanings = [...glossary].flatMap(([phrase, { ja, ru }]) => {
    const roots = ja.filter((word) => OKURIGANA.test(word)).map((word) => word.replace(OKURIGANA, ''));
    const whole = ja.filter((word) => !OKURIGANA.test(word));
    return [
      { of: { phrase, isRoot: false }, spellings: [...whole, ...ru] },
      { of: { phrase, isRoot: true }, spellings: roots },
    ];
  });
  if (meanings.length === 0) return () => [];
  const find = createNameFinder<Meaning>(meanings, termOf);
  return (text) =>
    find(text, { inSmallLetters: () => true }).flatMap(({ start, end, of }) => {
      const written = text.slice(start, end);
      if (isStop(written.toLowerCase()) && written !== written.toUpperCase()) return [];
      const fit = of.filter(({ isRoot }) => !isRoot || HIRAGANA.test(text[end] ?? ''));
      return fit.length === 0 ? [] : [{ start, end, of: fit.map(({ phrase }) => phrase) }];
    });
}
