import { ordinal } from '../dates/issued.ts';
import { knownValue, type Source } from '../facts/source.ts';
import { familyName } from './name-list.ts';
import type { Compare } from './style.ts';
import { authorsOf, descriptionOf, issuedOf } from './work.ts';

/** Letter by letter, spaces, marks and accents aside, as APA (9.44) and Chicago alphabetize. */
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
  const names = authorsOf(source)?.names;
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

/** By how the entry begins: its authors, or its title where it has none. */
export const byEntry: Compare = byWords(entryWords);

/** By the title alone. */
export const byTitle: Compare = byWords(titleWords);

/** Earliest first; what has no date goes to the end, or with `undatedFirst` to the front. */
export const byDate =
  (undatedFirst = false): Compare =>
  (one, other) => {
    const none = undatedFirst ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const [first = none, second = none] = [one, other].map((source) => {
      const issued = issuedOf(source);
      return issued && ordinal(issued.moments[0]);
    });
    return first === second ? 0 : first - second;
  };
