import type { Name } from '../facts/name.ts';

/** Scripts that put no space between words: in them a name may begin and end anywhere. */
const SPACELESS = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}';
/** A word, a letter of such a script, or a sign. */
const UNIT = new RegExp(`[${SPACELESS}]|(?:(?![${SPACELESS}])[\\p{L}\\p{M}\\p{N}])+|\\S`, 'gu');

/** A name in all its spellings, its own first. */
export const spellingsOf = ({ name, aliases }: Name): string[] => [...new Set([name, ...aliases])];

/** A text with the width of letters and the shape of spaces and apostrophes made alike. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();

/** A spelling as it is compared: case does not count either. */
export const folded = (text: string): string => plain(text).toLowerCase();

/** What a text is made of, in order: words whole, so that a name is never found inside of one. */
export const unitsOf = (text: string): string[] => plain(text).match(UNIT) ?? [];

/** Whether units stand in a text's units from a place on. */
export const standsAt = (units: readonly string[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((unit, ahead) => units[at + ahead] === unit);

/** Whether a text has a word or phrase, whole. */
export function hasWords(text: string, phrase: string): boolean {
  const units = unitsOf(folded(text));
  const wanted = unitsOf(folded(phrase));
  return wanted.length > 0 && units.some((_, at) => standsAt(units, at, wanted));
}
