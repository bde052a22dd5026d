/** Scripts that put no space between words: in them a word may stand anywhere. */
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const LETTER = '[\\p{L}\\p{N}]';

/** Whether a text has a word or phrase, whole; case and the shape of apostrophes do not count. */
export function mentions(text: string, phrase: string): boolean {
  const escaped = straight(phrase).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const before = SPACELESS.test(phrase.charAt(0)) ? '' : `(?<!${LETTER})`;
  const after = SPACELESS.test(phrase.charAt(phrase.length - 1)) ? '' : `(?!${LETTER})`;
  return new RegExp(before + escaped + after, 'iu').test(straight(text));
}

const straight = (text: string): string => text.replace(/[‘’]/g, "'");
