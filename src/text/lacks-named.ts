import type { NameFinder } from './find-names.ts';
import { searchWords } from './words.ts';

/** A longer message names people and places around what it asks. */
const LONGEST_QUESTION = 12;
const SPACE = /\s+/u;

/** How names are found in a text, those whose absence counts, and the term of a folded word. */
export interface NamedParts {
  readonly find: NameFinder<string>;
  readonly counts: (ids: readonly string[]) => boolean;
  readonly termOf: (word: string) => string;
}

/**
 * Whether a question names somebody or something that a text neither names nor has the words of ("what does Green say about the
 * Arctic", where he speaks of sanctions). Longer messages are not judged.
 */
export function lacksNamed(question: string, text: string, { find, counts, termOf }: NamedParts): boolean {
  if (question.trim().split(SPACE).length > LONGEST_QUESTION) return false;
  const asked = find(question).filter(({ of }) => counts(of));
  if (asked.length === 0) return false;
  const named = new Set(find(text).flatMap(({ of }) => of));
  const termsOf = (one: string) => searchWords(one).map((word) => termOf(word.text));
  const terms = new Set(termsOf(text));
  return asked.some(
    ({ of, start, end }) =>
      !of.some((id) => named.has(id)) &&
      !termsOf(question.slice(start, end)).every((term) => terms.has(term)),
  );
}
