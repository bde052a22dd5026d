import { ordinal } from '../dates/issued.ts';
import { familyName, knownValue, type Source } from '../facts/source.ts';
import { descriptionOf, issuedOf } from './work.ts';

/** Like the argument of `Array.prototype.sort`. */
export type Compare = (one: Source, other: Source) => number;

/** Letter by letter, spaces, marks and accents aside, as lists are alphabetized. */
const collator = new Intl.Collator(['en', 'ru'], {
  sensitivity: 'base',
  ignorePunctuation: true,
  numeric: true,
});

/** The title as it is filed: without a leading article. */
const filedTitle = (source: Source): string =>
  (knownValue(source.title) ?? descriptionOf(source)).replace(/^(?:an?|the)\s+/i, '');

/** What an entry begins with: its authors' names, part by part, or else its title. */
export function entryWords(source: Source): readonly string[] {
  const names = knownValue(source.author);
  return names
    ? names.flatMap((name) => [
        'literal' in name ? filed(name.literal) : familyName(name),
        'given' in name ? name.given : '',
      ])
    : [filedTitle(source)];
}

/** The same for an entry that names no authors first. */
export const titleWords = (source: Source): readonly string[] => [filedTitle(source)];

const filed = (body: string): string => body.replace(/^the\s+/i, '');

const compareWords = (one: readonly string[], other: readonly string[]): number => {
  for (const [at, word] of one.entries()) {
    const compared = collator.compare(word, other[at] ?? '');
    if (compared !== 0) return compared;
  }
  return one.length - other.length;
};

/** Sorts by the words that `words` gives; one author's works come before those written with others. */
export const byWords =
  (words: (source: Source) => readonly string[]): Compare =>
  (one, other) =>
    compareWords(words(one), words(other));

/** By the title alone. */
export const byTitle: Compare = byWords(titleWords);

/** Earliest first; what has no date goes to the end. */
export const byDate: Compare = (one, other) => {
  const [first = Number.POSITIVE_INFINITY, second = Number.POSITIVE_INFINITY] = [one, other].map((source) => {
    const issued = issuedOf(source);
    return issued && ordinal(issued.moments[0]);
  });
  return first === second ? 0 : first - second;
};
