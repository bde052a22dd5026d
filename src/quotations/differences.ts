import { diffArrays } from 'diff';
import { wordsIn } from '../knowledge/verbatim.ts';
import { comparable, withoutOmissions } from './comparable.ts';

/** A run of words: in both texts, in the quotation alone, or in the source alone. */
export interface WordRun {
  readonly words: string;
  readonly in: 'both' | 'quotation' | 'source';
}

/**
 * The words of a quotation beside those that are printed (Myers' difference of two sequences). What stands in the source
 * before the first common word and after the last is left out, as a quotation may be a part of a sentence; unless all of
 * `printed` is what the quotation stands for.
 */
export function wordDifferences(quotation: string, printed: string, isWhole = false): WordRun[] {
  const runs: WordRun[] = diffArrays(wordsOf(printed), withLastMarked(wordsOf(withoutOmissions(quotation))), {
    comparator: isSameWord,
  }).map(({ value, added, removed }) => ({
    words: value.join(' ').replace(LAST, ''),
    in: added ? 'quotation' : removed ? 'source' : 'both',
  }));
  if (isWhole) return runs;
  const inner = runs.slice(runs[0]?.in === 'source' ? 1 : 0);
  return inner.at(-1)?.in === 'source' && inner.length > 1 ? inner.slice(0, -1) : inner;
}

/** What share of a quotation's words is the source's, 0 to 1. */
export function commonShare(runs: readonly WordRun[]): number {
  const count = (which: WordRun['in']) =>
    runs.filter((run) => run.in === which).reduce((sum, { words }) => sum + wordsOf(words).length, 0);
  const common = count('both');
  return common === 0 ? 0 : common / (common + count('quotation'));
}

export const wordsOf = (text: string): string[] =>
  wordsIn(text).map(({ start, end }) => text.slice(start, end));

/** Marks the last word of a quotation, where the writer's own sentence may put a mark behind it. */
const LAST = '\uE001';
const withLastMarked = (words: readonly string[]): string[] =>
  words.map((word, at) => (at === words.length - 1 ? word + LAST : word));

function isSameWord(one: string, other: string): boolean {
  const isLast = one.endsWith(LAST) || other.endsWith(LAST);
  const [a, b] = [one, other].map((word) => {
    const { text } = comparable(word.replace(LAST, ''));
    return isLast ? text.replace(/[.,;:]$/, '') : text;
  });
  return a === b;
}
