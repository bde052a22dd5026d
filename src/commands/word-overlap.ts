/** The words of a text as they are compared: letters and figures alone, in small letters. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Says how much of a query a record holds. Where the query `isTyped` at this moment, its last word may be the
 * beginning of one.
 */
export type Overlap<T> = (query: string, isTyped?: boolean) => (record: T) => number;

/**
 * Compares queries with records by their words: the share of the query's words that a record holds, from 0 to 1, a
 * word weighing more the fewer records hold it (inverse document frequency, Spärck Jones 1972).
 */
export function createOverlap<T>(records: Iterable<T>, textOf: (record: T) => string): Overlap<T> {
  const all = [...records];
  const byWord = new Map<string, T[]>();
  for (const record of all) {
    for (const word of new Set(wordsIn(textOf(record)))) {
      byWord.set(word, [...(byWord.get(word) ?? []), record]);
    }
  }
  return (query, isTyped = false) => {
    const words = [...new Set(wordsIn(query))];
    const weighed = words.map((word, at) => {
      const isBegun = isTyped && at === words.length - 1;
      const alike = [...byWord].filter(([one]) => isAlike(one, word) || (isBegun && one.startsWith(word)));
      const holding = new Set(alike.flatMap(([, found]) => found));
      return { holding, weight: Math.log(1 + all.length / (1 + holding.size)) };
    });
    const total = sum(weighed.map(({ weight }) => weight)) || 1;
    return (record) => sum(weighed.map(({ holding, weight }) => (holding.has(record) ? weight : 0))) / total;
  };
}

/** Whether one word is another, or its beginning with an ending of up to three letters: “sanction”, “sanctions”. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length > 3 && long.length - short.length <= 3 && long.startsWith(short));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
