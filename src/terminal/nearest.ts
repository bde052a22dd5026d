import { editDistance } from '../text/edit-distance.ts';

/** Letters of which one may be wrong. */
const LETTERS_AN_ERROR = 3;

/** The one of some words that was most likely meant by a mistyped one; undefined where none is near. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  const [best] = words
    .map((word) => ({ word, far: word.startsWith(wanted) ? 0 : editDistance(wanted, word) }))
    .filter(({ word, far }) => far <= Math.max(wanted.length, word.length) / LETTERS_AN_ERROR)
    .sort((one, other) => one.far - other.far);
  return wanted === '' ? undefined : best?.word;
}
