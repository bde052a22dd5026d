import { type Word, wordsOf } from '../../text/words.ts';

/** One or two hiragana carry grammar, and are no words to search by. */
const PARTICLE = /^\p{sc=Hiragana}{1,2}$/u;

/** The words of a text that are searched by, in order. */
export const searchWords = (text: string): Word[] =>
  wordsOf(text).filter(({ written }) => !PARTICLE.test(written));
