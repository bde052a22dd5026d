/** Scripts that put no space between words: in them a word may stand anywhere. */
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const LETTER_LAST = /[\p{L}\p{N}]$/u;
const LETTER_FIRST = /^[\p{L}\p{N}]/u;

/** Whether a text has a word or phrase, whole; case and the shape of apostrophes do not count. */
export function mentions(text: string, phrase: string): boolean {
  const plain = fold(text);
  const wanted = fold(phrase);
  for (let at = plain.indexOf(wanted); at !== -1 && at < plain.length; at = plain.indexOf(wanted, at + 1)) {
    if (standsAlone(plain, at, at + wanted.length)) return true;
  }
  return false;
}

/** Whether no letter goes on from either end; one outside of the basic plane is two of JavaScript's characters. */
function standsAlone(text: string, from: number, to: number): boolean {
  const begins =
    SPACELESS.test(text.charAt(from)) || !LETTER_LAST.test(text.slice(Math.max(0, from - 2), from));
  return begins && (SPACELESS.test(text.charAt(to - 1)) || !LETTER_FIRST.test(text.slice(to, to + 2)));
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
