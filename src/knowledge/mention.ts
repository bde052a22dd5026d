/** Scripts that put no space between words: in them a word may stand anywhere. */
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const LETTER = '[\\p{L}\\p{N}]';

/** Whether a text has a word or phrase, whole; case and the shape of apostrophes do not count. */
export function mentions(text: string, phrase: string): boolean {
  const plain = fold(text);
  const wanted = fold(phrase);
  // Most texts lack most phrases, and looking is far cheaper than making an expression.
  if (!plain.includes(wanted)) return false;
  const escaped = wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const before = SPACELESS.test(phrase.charAt(0)) ? '' : `(?<!${LETTER})`;
  const after = SPACELESS.test(phrase.charAt(phrase.length - 1)) ? '' : `(?!${LETTER})`;
  return new RegExp(before + escaped + after, 'iu').test(plain);
}

const folded = new Map<string, string>();
const MAX_REMEMBERED = 5000;

/** Lower case with straight apostrophes; remembered, as the rules ask of the same few texts again and again. */
function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MAX_REMEMBERED) folded.clear();
  const made = text.replace(/[‘’]/g, "'").toLowerCase();
  folded.set(text, made);
  return made;
}
