import type { FactBase } from '../../src/facts/fact-base.ts';

/** A change of a quotation, by name; undefined where it does not fit the text. `roll` gives whole numbers below its limit. */
type Mutation = (words: readonly string[], roll: (limit: number) => number) => string[] | undefined;

const swapped: Readonly<Record<string, string>> = {
  not: '',
  never: 'always',
  is: 'is not',
  was: 'was not',
  has: 'has not',
  and: 'or',
  but: 'and',
  all: 'some',
  may: 'will',
  could: 'did',
};

/** Changes of words that alter what an author said. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a word dropped': (words, roll) =>
    words.length < 6 ? undefined : words.toSpliced(1 + roll(words.length - 2), 1),
  'a word added': (words, roll) => words.toSpliced(1 + roll(words.length - 1), 0, 'allegedly'),
  'a word changed': (words, roll) => words.toSpliced(1 + roll(words.length - 2), 1, 'somehow'),
  'two words swapped': (words, roll) => {
    const at = roll(words.length - 1);
    const [one = '', other = ''] = words.slice(at, at + 2);
    return one === other ? undefined : words.toSpliced(at, 2, other, one);
  },
  'a negation turned': (words) => {
    const at = words.findIndex((word) => Object.hasOwn(swapped, word));
    return at < 0 ? undefined : words.toSpliced(at, 1, swapped[words[at] ?? ''] ?? '').filter(Boolean);
  },
  'a figure changed': (words) => {
    const at = words.findIndex((word) => /\d/.test(word));
    return at < 0
      ? undefined
      : words.toSpliced(
          at,
          1,
          (words[at] ?? '').replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
        );
  },
  'a capital changed': (words, roll) => {
    const at = roll(words.length);
    const word = words[at] ?? '';
    const other = word === word.toLowerCase() ? word.toUpperCase() : word.toLowerCase();
    return other === word ? undefined : words.toSpliced(at, 1, other);
  },
  'words left out behind an ellipsis': (words, roll) =>
    words.length < 8 ? undefined : words.toSpliced(2 + roll(words.length - 6), 2, '…'),
  'words left out in silence': (words, roll) =>
    words.length < 10 ? undefined : words.toSpliced(2 + roll(words.length - 7), 3),
};

/** At most `most` altered forms of a base's quotes, each altered in one way; the same at every call. */
export function mutatedQuotes({ facts }: FactBase, most: number): string[] {
  let seed = 23;
  const roll = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const quotes = [...facts.values()].flatMap((fact) => fact.quotes.map(({ exact }) => exact.trim()));
  const mutated = quotes.flatMap((exact) =>
    Object.values(MUTATIONS).flatMap((mutate) => mutate(exact.split(/\s+/), roll)?.join(' ') ?? []),
  );
  return mutated.filter((words) => !quotes.some((exact) => exact.includes(words))).slice(0, most);
}
