import Fuse from 'fuse.js';
import { isFiller } from './stop-words.ts';
import { stem } from './words.ts';

/** A word that the fact base does not know, as it was probably meant: one known word or several run together. */
export type Repair = (word: string) => readonly string[] | undefined;

/** Most errors that a word may have. Of Russian ones we have no list that tells words from errors: fewer. */
const errorsIn = (word: string): number => {
  if (!/^[a-z]/.test(word)) return word.length < 6 ? 0 : 1;
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
};

/** A word that the base uses often is meant rather than one used once, and may be half an error further off. */
const OFTEN = 3;

/** With more errors than this it is likelier that a space is missing, if that makes words of it. */
const FEW = 1;

/** Letters of a word that the deletion neighbourhood looks at (SymSpell's prefix). */
const PREFIX = 7;

/** Letters left out of known words: two would cover a little more and make the index several times as large. */
const KNOWN_ERRORS = 1;

/** Fuse.js scores the few candidates: bitap over the whole word, where it stands not counted. */
const FUSE = Object.freeze({
  includeScore: true,
  ignoreLocation: true,
  threshold: 0.6,
  minMatchCharLength: 1,
});

/** What sounds alike in English as people write foreign names; applied in order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[cq]h?(?=[aou]|[^aeiouh]|$)|ck/g, 'k'],
  [/(?:ee|ea|ie|y)/g, 'i'],
  [/(?:oo|ou|ow)/g, 'u'],
  [/(.)\1/g, '$1'],
];
const soundOf = (word: string): string => SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word);

/**
 * Makes the repair of mistyped words from those the base knows, with how often each occurs, and from phrases that may
 * be written as one. Candidates come from deletion neighbourhoods (Garbe's SymSpell) of how words are written and sound, so that
 * their number does not grow with the vocabulary; Fuse.js scores them.
 */
export function createRepair(
  words: ReadonlyMap<string, number>,
  phrases: Iterable<readonly string[]> = [],
): Repair {
  const joined = new Map([...phrases].map((parts) => [parts.join(''), parts]));
  const known = [...words.keys(), ...joined.keys()].filter((word) => word.length > 2 && !/\d/.test(word));
  const cases = cyrillicRoots(known);
  // Made when the first error is met: most starts of the program are over before.
  let neighbours: ReadonlyMap<string, readonly number[]> | undefined;

  const candidatesOf = (word: string): string[] => {
    neighbours ??= neighbourhoods(known);
    const found = new Set<number>();
    for (const shortened of deletions(word, errorsIn(word)))
      for (const at of neighbours.get(shortened) ?? []) found.add(at);
    return [...found]
      .flatMap((at) => known[at] ?? [])
      .filter(({ length }) => Math.abs(length - word.length) <= 2);
  };

  const repair: Repair = (word) => {
    if (/\d/.test(word)) return undefined;
    const nominative = nominativeOf(word, cases);
    if (nominative !== undefined) return [nominative];
    const best = bestOf(word, candidatesOf(word), words);
    const parts = best === undefined || best.errors > FEW ? split(word, words) : undefined;
    if (parts !== undefined) return parts;
    if (best === undefined) return splitWithError(word, words, repair);
    return words.has(best.item) ? [best.item] : joined.get(best.item);
  };
  return repair;
}

/** The letters that Russian cases put in a word's last place, and the longest of their endings beside them. */
const CASE_LETTERS = /[аеиоуыэюяйьъ]+$/;
const LONGEST_ENDING = 2;
const SHORTEST_ROOT = 3;

/** Known Russian words by what is left of them without the letters of their case. */
const cyrillicRoots = (known: readonly string[]): Map<string, string> =>
  new Map(
    known.filter((word) => /^[а-я]+$/.test(word)).map((word) => [word.replace(CASE_LETTERS, ''), word]),
  );

/**
 * The known word that a Russian one is a case of. Snowball's stems miss some: "Лавров" loses its "ов" as an ending and
 * "Лавровым" does not, "Китай" and "Китая" end in different stems.
 */
function nominativeOf(word: string, roots: ReadonlyMap<string, string>): string | undefined {
  if (!/^[а-я]+$/.test(word)) return undefined;
  for (let cut = 0; cut <= LONGEST_ENDING; cut++) {
    const root = word.slice(0, word.length - cut).replace(CASE_LETTERS, '');
    const found = root.length < SHORTEST_ROOT ? undefined : roots.get(root);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The places of known words by what is left of them when letters are left out. */
function neighbourhoods(known: readonly string[]): Map<string, number[]> {
  const neighbours = new Map<string, number[]>();
  known.forEach((word, at) => {
    for (const shortened of deletions(word, KNOWN_ERRORS)) {
      const list = neighbours.get(shortened);
      if (list) list.push(at);
      else neighbours.set(shortened, [at]);
    }
  });
  return neighbours;
}

/** A word as written and as it sounds, at its beginning, with up to so many letters left out. */
function deletions(word: string, most: number): Set<string> {
  const all = new Set([word.slice(0, PREFIX), soundOf(word).slice(0, PREFIX)]);
  let edge = [...all];
  for (let errors = most; errors > 0; errors--) {
    edge = edge.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)));
    for (const text of edge) all.add(text);
  }
  return all;
}

function bestOf(
  word: string,
  candidates: string[],
  words: ReadonlyMap<string, number>,
): { readonly item: string; readonly errors: number } | undefined {
  const sound = soundOf(word);
  const scored = new Fuse(candidates, FUSE).search(word).flatMap(({ item, score = 1 }) => {
    const sounding = editDistance(sound, soundOf(item));
    const errors = Math.min(editDistance(word, item), sounding + 0.5);
    const slack = word.length < 7 && (words.get(item) ?? 0) >= OFTEN ? 0.5 : 0;
    if (errors > errorsIn(word) + slack) return [];
    const common = Math.log1p(words.get(item) ?? 0) / 20;
    return [{ item, errors, rank: errors + score - common + (item[0] === word[0] ? 0 : 0.5) }];
  });
  return scored.sort((a, b) => a.rank - b.rank)[0];
}

/** Edits from one word to another, a swap of neighbours counting once (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Two known words, or fillers, written without the space between them. */
function split(word: string, words: ReadonlyMap<string, number>): string[] | undefined {
  const isPart = (part: string) =>
    part.length < 3 ? isFiller(part) : isFiller(part) || (words.has(part) && stem(part).length > 2);
  for (let at = word.length - 2; at >= 2; at--) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every(isPart)) return parts;
  }
  return undefined;
}

/** The shortest part that is sure to be one. */
const SURE_PART = 4;

/** The same where one of the two has an error: "sanctoinsagainst". The longest known beginning or end is taken off. */
function splitWithError(
  word: string,
  words: ReadonlyMap<string, number>,
  repair: Repair,
): readonly string[] | undefined {
  for (let length = word.length - SURE_PART; length >= SURE_PART; length--) {
    const [beginning, end] = [word.slice(0, length), word.slice(-length)];
    if (words.has(beginning)) {
      const rest = repair(word.slice(length));
      return rest && [beginning, ...rest];
    }
    if (words.has(end)) {
      const rest = repair(word.slice(0, -length));
      return rest && [...rest, end];
    }
  }
  return undefined;
}
