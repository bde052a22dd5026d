import lists from './everyday-english.json' with { type: 'json' };

let words: ReadonlySet<string> | undefined;

/**
 * Whether a folded word is one of everyday English, and therefore hardly a misspelling: it occurs at least six times in
 * the 50 million words of SUBTLEX-US (Brysbaert & New 2009). Written by `npm run english`.
 */
export function isEveryday(word: string): boolean {
  words ??= new Set(lists.words.split(' '));
  return words.has(word);
}
