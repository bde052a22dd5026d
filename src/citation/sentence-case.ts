import type { FactBase } from '../facts/fact-base.ts';
import { memoizeByObject } from '../memo/memoize.ts';

/** Says of a word of a title, as printed, whether it has its capital in any sentence: a name. */
export type IsProper = (word: string) => boolean;

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu;

/**
 * Tells names from other words by how the quotes and headlines of a base write them: a word that never has a small first
 * letter there is a name, as are the words of its persons' and places' names.
 */
export const properWords = memoizeByObject(
  ({ facts, names }: Pick<FactBase, 'facts' | 'names'>): IsProper => {
    const named = new Set(
      [...names.values()]
        .filter(({ kind }) => kind === 'person' || kind === 'place')
        .flatMap(({ name }) => name.match(WORD) ?? []),
    );
    const small = new Set<string>();
    const capital = new Set<string>();
    for (const { claim, quotes } of facts.values())
      for (const text of [claim, ...quotes.map(({ exact }) => exact)])
        for (const { 0: word, index } of text.matchAll(WORD)) {
          if (!/^\p{Lu}/u.test(word)) small.add(word.toLowerCase());
          // A word that begins a sentence has its capital there anyway.
          else if (index > 0 && !/[.!?:“‘"]\s*$/u.test(text.slice(0, index))) capital.add(word.toLowerCase());
        }
    return (word) => named.has(word) || (capital.has(word.toLowerCase()) && !small.has(word.toLowerCase()));
  },
);

/** What stands before the first word of another sentence, and before that of a subtitle too. */
const AFTER_END = /[?!]\s+[“‘"]?$/u;
const AFTER_PART = /(?:[:?!]|\s[–—])\s+[“‘"]?$/u;

/**
 * An English title in sentence case, as APA 6.17 has it: capitals for the first word, the first of a subtitle, and names.
 * A title that is not in title case, or in another script, stays as it is. `lowersSubtitle` for a small letter after a colon,
 * as Citing Medicine has it.
 */
export function sentenceCase(title: string, isProper: IsProper, lowersSubtitle = false): string {
  const words = title.match(WORD) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) && word.length > 3);
  const isTitleCase = capitals.length * 2 > words.filter((word) => word.length > 3).length;
  if (!isTitleCase || !/\p{sc=Latin}/u.test(title)) return title;
  return title.replace(WORD, (word, index: number) => {
    const before = title.slice(0, index);
    const begins = /^\P{L}*$/u.test(before) || (lowersSubtitle ? AFTER_END : AFTER_PART).test(before);
    // Letters behind the first, and figures, are an abbreviation's: RIAC, G7, eBay.
    const isPlain = /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(word) && word.length > 1;
    if (begins) return word.charAt(0).toLocaleUpperCase('en') + word.slice(1);
    // Of single letters the article alone is a word: "Vitamin C", "J. B. Smith".
    if (word.length === 1) return word === 'A' ? 'a' : word;
    return isPlain && !isProper(word) ? lower(word) : word;
  });
}

const lower = (word: string): string => word.toLocaleLowerCase('en');

/** A subtitle begins with a capital, as APA, MLA and Chicago have it. */
export const withCapitalSubtitle = (title: string): string =>
  title.replace(
    /(:\s+[“‘"]?)(\p{Ll})/gu,
    (_, mark: string, first: string) => mark + first.toLocaleUpperCase('en'),
  );
