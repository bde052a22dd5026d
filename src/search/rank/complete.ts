import { asKatakana } from '../../text/fold.ts';
import { runsOf, searchWords } from '../../text/words.ts';
import type { Hit, TextIndex } from '../index/text-index.ts';
import type { Reading } from '../query/read-query.ts';
import type { PackWords } from '../query/reader-for.ts';

/** Words that a beginning may become, at the most: the most used ones. */
const EXPANSIONS = 12;

/** Makes the search for what is being typed: the finished words as read, and the words that the last one may become. */
export function typedFinder(index: TextIndex, { termOf }: PackWords, read: (query: string) => Reading) {
  const byUse = [...index.vocabulary].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const byStart = Map.groupBy(byUse, (word) => word.slice(0, 2));
  const begunWith = (beginning: string): string[] => {
    const among = beginning.length < 2 ? byUse : (byStart.get(beginning.slice(0, 2)) ?? []);
    const found = index.vocabulary.has(beginning) ? [beginning] : [];
    for (const word of among) {
      if (found.length === EXPANSIONS) break;
      if (word.startsWith(beginning) && word !== beginning) found.push(word);
    }
    return found;
  };
  return (typed: string, keep: (at: number) => boolean): Hit[] => {
    const run = runsOf(typed).at(-1);
    if (run === undefined || run.end < typed.length) return index.find(read(typed).terms, keep);
    const last = run.isSpaceless ? (searchWords(typed).at(-1) ?? run) : run;
    const becomes = [...begunWith(asKatakana(run.text)), ...(last === run ? [] : begunWith(last.text))];
    const { terms: finished } = read(typed.slice(0, last.start));
    const begun = becomes.map((word, at) => [termOf(word), 1 / (1 + at)] as const).toReversed();
    const hits = becomes.length === 0 ? [] : index.find(new Map([...begun, ...finished]), keep);
    return hits.length > 0 ? hits : index.find(read(typed).terms, keep);
  };
}
