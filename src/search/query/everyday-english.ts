import bands from './everyday-english.json' with { type: 'json' };

/** What a word tells, in bits, that tells nothing, and that tells all a word can. */
const LEAST_BITS = 11;
const MOST_BITS = 25;

/** The bits of each word that everyday English has; read when first needed, so that the terminal starts sooner. */
let everyday: ReadonlyMap<string, number> | undefined;

const bitsOf = (word: string): number | undefined => {
  everyday ??= new Map(
    Object.entries(bands).flatMap(([bits, words]) =>
      words.split(' ').map((each) => [each, Number(bits)] as const),
    ),
  );
  return everyday.get(word);
};

/**
 * How much a word tells in itself, 0 to 1, by how rare it is in everyday English (SUBTLEX-US, Brysbaert & New 2009):
 * "thing" 0, "treaty" about a half, a word that subtitles hardly ever have 1. Weighs what a query asks for that the
 * fact base has never heard of.
 */
export function rareness(word: string): number {
  const bits = bitsOf(word) ?? (word.endsWith('s') ? bitsOf(word.slice(0, -1)) : undefined) ?? MOST_BITS;
  return Math.min(1, Math.max(0, (bits - LEAST_BITS) / (MOST_BITS - LEAST_BITS)));
}

/** Whether a word is a known English one, and therefore no typing error. */
export const isEveryday = (word: string): boolean => bitsOf(word) !== undefined;
