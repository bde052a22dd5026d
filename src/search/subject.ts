import type { FactIndex } from './index-facts.ts';
import type { ReadWord } from './read-query.ts';

/** Words of the base's own subject, as against words of everyday English. */
export interface Subject {
  /** How much more the claims and quotes use a word than English does: 0 far less, 1 several hundred times as much. */
  leaning(word: ReadWord): number;
  /** Whether a word is at home in claims and quotes: a name, or used in them again and again. */
  isAtHome(word: ReadWord): boolean;
}

/** A word's leaning is told in bits between these two; below the one and above the other it no longer matters. */
const LEAST_BITS = -6;
const MOST_BITS = 8;
/** The bits of a word that the base has never heard of. */
const UNKNOWN_BITS = -3;
/** What a word is taken to occur that claims and quotes do not have, so that its share is not nought. */
const UNSEEN = 0.3;
/** The information of a word, in bits, whose rareness is 0, and what a rareness of 1 has beyond it. */
const COMMON_BITS = 11;
const RARE_BITS = 14;
const AT_HOME = 3;

/**
 * Counts the words of claims and quotes, and weighs each against everyday English (log-likelihood ratio of two unigram
 * language models). Asks do not count: they are in the readers' words, and the readers' words are everybody's.
 */
export function createSubject({ facts, passages, termIds }: FactIndex): Subject {
  const { start, terms, ofFact } = passages;
  const times = new Int32Array(termIds.size);
  let all = 1;
  facts.forEach((fact, at) => {
    const first = ofFact[at] ?? 0;
    const end = start[first + 1 + fact.quotes.length] ?? 0;
    for (let place = start[first] ?? 0; place < end; place++) {
      const term = terms[place] ?? 0;
      times[term] = (times[term] ?? 0) + 1;
      all++;
    }
  });
  const timesOf = (term: string) => times[termIds.get(term) ?? -1] ?? 0;
  return {
    leaning({ terms: of, state, rareness }) {
      const bits =
        state === 'unknown'
          ? UNKNOWN_BITS
          : Math.log2((Math.max(0, ...of.map(timesOf)) + UNSEEN) / all) + COMMON_BITS + RARE_BITS * rareness;
      return (Math.min(MOST_BITS, Math.max(LEAST_BITS, bits)) - LEAST_BITS) / (MOST_BITS - LEAST_BITS);
    },
    isAtHome: ({ terms: of, state }) => state === 'named' || of.some((term) => timesOf(term) >= AT_HOME),
  };
}
