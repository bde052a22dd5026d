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
  const holding = new Map<string, Set<T>>();
  /** Who holds a word that begins so and has an ending. */
  const begun = new Map<string, Set<T>>();
  for (const record of all) {
    for (const word of wordsIn(textOf(record))) {
      addTo(holding, word, record);
      for (const beginning of beginningsOf(word)) addTo(begun, beginning, record);
    }
  }
  const holdingAlike = (word: string): readonly Set<T>[] =>
    [word, ...beginningsOf(word)].flatMap((one) => holding.get(one) ?? []).concat(begun.get(word) ?? []);
  const holdingBegun = (beginning: string): readonly Set<T>[] =>
    [...holding.keys()]
      .filter((word) => word.startsWith(beginning))
      .flatMap((word) => holding.get(word) ?? []);
  return (query, isTyped = false) => {
    const words = [...new Set(wordsIn(query))];
    const weighed = words.map((word, at) => {
      const isBegun = isTyped && at === words.length - 1;
      const found = isBegun ? [...holdingAlike(word), ...holdingBegun(word)] : holdingAlike(word);
      const records = new Set(found.flatMap((some) => [...some]));
      return { records, weight: Math.log(1 + all.length / (1 + records.size)) };
    });
    const total = sum(weighed.map(({ weight }) => weight)) || 1;
    return (record) => sum(weighed.map(({ records, weight }) => (records.has(record) ? weight : 0))) / total;
  };
}

function addTo<T>(lists: Map<string, Set<T>>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, new Set([one]));
  else list.add(one);
}

/** What a word is an ending of up to three letters more than, where that is a word: “sanction” of “sanctions”. */
const beginningsOf = (word: string): string[] =>
  ENDINGS.filter((ending) => word.length - ending >= SHORTEST).map((ending) => word.slice(0, -ending));

const ENDINGS = [1, 2, 3];
const SHORTEST = 4;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
