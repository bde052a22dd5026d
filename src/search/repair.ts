import Fuse from 'fuse.js';
import { stem } from './words.ts';

/** A word that the fact base does not know, as it was probably meant: one known word or several run together. */
export type Repair = (word: string) => readonly string[] | undefined;

/** Typing errors looked for at the most: one in short words, two in longer ones. */
const errorsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** Letters of a word that the deletion neighbourhood looks at (SymSpell's prefix). */
const PREFIX = 7;

/** Fuse.js scores the few candidates: bitap over the whole word, where it stands not counted. */
const FUSE = Object.freeze({
  includeScore: true,
  ignoreLocation: true,
  threshold: 0.45,
  minMatchCharLength: 1,
});

const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const JCUKEN = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** What keys typed on a Latin keyboard would be on a Russian one. */
export const asRussian = (word: string): string =>
  [...word].map((letter) => JCUKEN[QWERTY.indexOf(letter)] ?? letter).join('');

/**
 * Makes the repair of mistyped words from those the base knows and how often each occurs. Candidates come from
 * deletion neighbourhoods (Garbe's SymSpell), so that their number does not grow with the vocabulary; Fuse.js
 * scores them.
 */
export function createRepair(words: ReadonlyMap<string, number>): Repair {
  const known = [...words.keys()].filter((word) => word.length > 2);
  const neighbours = new Map<string, number[]>();
  known.forEach((word, at) => {
    for (const shortened of deletions(word)) {
      const list = neighbours.get(shortened);
      if (list) list.push(at);
      else neighbours.set(shortened, [at]);
    }
  });

  const candidatesOf = (word: string): string[] => {
    const found = new Set<number>();
    for (const shortened of deletions(word)) for (const at of neighbours.get(shortened) ?? []) found.add(at);
    return [...found]
      .flatMap((at) => known[at] ?? [])
      .filter((candidate) => Math.abs(candidate.length - word.length) <= 2);
  };

  return (word) => {
    if (/\d/.test(word)) return undefined;
    const best = bestOf(word, candidatesOf(word), words);
    return best === undefined ? split(word, words) : [best];
  };
}

function deletions(word: string): Set<string> {
  const prefix = word.slice(0, PREFIX);
  const all = new Set([prefix]);
  let edge = [prefix];
  for (let errors = errorsIn(word); errors > 0; errors--) {
    edge = edge.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)));
    for (const text of edge) all.add(text);
  }
  return all;
}

function bestOf(word: string, candidates: string[], words: ReadonlyMap<string, number>): string | undefined {
  const scored = new Fuse(candidates, FUSE).search(word).map(({ item, score = 1 }) => {
    const distance = editDistance(word, item);
    return {
      item,
      distance,
      rank: distance + score - Math.log1p(words.get(item) ?? 0) / 20 + (item[0] === word[0] ? 0 : 0.5),
    };
  });
  const allowed = scored.filter(({ distance }) => distance <= errorsIn(word));
  return allowed.sort((a, b) => a.rank - b.rank)[0]?.item;
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
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Two known words written without the space between them. */
function split(word: string, words: ReadonlyMap<string, number>): string[] | undefined {
  for (let at = word.length - 3; at >= 3; at--) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => words.has(part) && stem(part).length > 2)) return parts;
  }
  return undefined;
}
