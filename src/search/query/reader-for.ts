import { readTimes } from '../../dates/times-in-text.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { memoize } from '../../memo/memoize.ts';
import { isComparing } from '../../text/comparison.ts';
import type { NameFinder } from '../../text/find-names.ts';
import { numberReader } from '../../text/number-words.ts';
import { plainWords } from '../../text/plain-words.ts';
import { createRepair } from '../../text/repair.ts';
import { stopWordsFor } from '../../text/stop-words.ts';
import { glossaryReader } from '../../text/translations.ts';
import type { TextIndex } from '../index/text-index.ts';
import type { Part } from '../options.ts';
import { queryReader, type Reading } from './read-query.ts';

/** A pack's words and names, and how words are stemmed. */
export interface PackWords {
  readonly language: string;
  /** The words of claims and quotes, and those of the names' spellings. */
  readonly packWords: ReadonlySet<string>;
  readonly nameWords: ReadonlySet<string>;
  /** Finds names as people type them. */
  readonly findNames: NameFinder<string>;
  readonly termOf: (word: string) => string;
  readonly without: readonly Part[];
}

/** Repaired words that are remembered. */
const MOST_KNOWN = 5_000;

/** Makes readers of queries for the indexes of one pack; the words of its names and glossary are shared. */
export function readersFor(
  { glossary, names, synonyms }: FactBase,
  { language, packWords, nameWords, findNames, termOf, without }: PackWords,
) {
  const has = (part: Part) => !without.includes(part);
  const stopWords = has('stop words')
    ? stopWordsFor(language)
    : { isFunction: () => false, isFrame: () => false };
  const shared = {
    termOf,
    isPackWord: (word: string) => packWords.has(word),
    sameNumber: has('numbers') ? numberReader(termOf) : () => [],
    otherWords: has('plain words') ? plainWords(termOf) : () => [],
    readTimes: has('times') ? readTimes : (rest: string) => ({ times: [], rest }),
    names: findNames,
    nameOf: (id: string) => (names.get(id) ?? synonyms.get(id))?.name ?? '',
    glossary: glossaryReader(
      glossary,
      termOf,
      (word) => stopWords.isFunction(word) || stopWords.isFrame(word),
    ),
  };
  const read = (index: TextIndex, stops: typeof stopWords): ((query: string) => Reading) =>
    queryReader({
      ...shared,
      index,
      stopWords: stops,
      repair: has('repair')
        ? memoize(createRepair({ words: index.vocabulary, names: nameWords }), (word) => word, MOST_KNOWN)
        : () => undefined,
    });
  return {
    /** For an index of facts. */
    forFacts: (index: TextIndex) =>
      read(index, { ...stopWords, isFrame: (word) => stopWords.isFrame(word) || isComparing(word) }),
    /** For an index of contrasts, where words that ask for a comparison, and of sources, say nothing. */
    forContrasts: (index: TextIndex) => {
      const isStop = (word: string) =>
        stopWords.isFunction(word) || stopWords.isFrame(word) || isComparing(word);
      return read(index, { ...stopWords, isFunction: isStop });
    },
  };
}
