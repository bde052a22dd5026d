import Fuse from 'fuse.js';
import { editDistance, lettersApart, lettersOf } from './edit-distance.ts';
import { wordKey } from './words.ts';

/** How a record was found, from the surest to the least sure. */
export const MATCH_KINDS = ['same', 'beginning', 'words', 'inside', 'near'] as const;
/** One of them. */
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A record found by what it may be called. */
export interface FuzzyMatch<T> {
  readonly record: T;
  readonly kind: MatchKind;
  /** How alike, 0 to 1. */
  readonly likeness: number;
}

/** Finds records by what was typed, the likeliest first, in their own order where they are equally likely. */
export interface FuzzyFinder<T> {
  (typed: string, limit?: number): FuzzyMatch<T>[];
  /** The records that are called exactly so. */
  called(typed: string): readonly T[];
}

/** A longer text is cut: nobody types more into an option. */
const MOST_TYPED = 100;
/** Fuse.js proposes what has up to about half of its letters wrong; the edit distance decides. */
const FUSE = { keys: ['item'], ignoreLocation: true, threshold: 0.55, shouldSort: false };
/** Letters of the shorter word for each error. */
const LETTERS_AN_ERROR = 3;
/** The share of the typed words, misspelt ones included, that a record must have to be near. */
const ENOUGH = 0.5;
const SHORTEST_NEAR = 3;
const LIMIT = 25;

/** A record with the ways to call it, folded. */
interface Entry<T> {
  readonly record: T;
  readonly keys: readonly string[];
  readonly words: ReadonlySet<string>;
}

/**
 * Makes a finder of records (names, sources, topics, contrasts, prompts) by what they may be called. It goes by the whole text,
 * its beginning, its words (the last one may be unfinished), any part, and last by misspelt words, which Fuse.js proposes.
 */
export function createFuzzyFinder<T>(
  records: Iterable<T>,
  callingsOf: (record: T) => readonly string[],
): FuzzyFinder<T> {
  const entries: Entry<T>[] = Array.from(records, (record) => {
    const keys = callingsOf(record).map(wordKey).filter(Boolean);
    return { record, keys, words: new Set(keys.flatMap((key) => key.split(' '))) };
  });
  const byKey = new Map<string, T[]>();
  for (const { record, keys } of entries)
    for (const key of new Set(keys)) {
      const called = byKey.get(key);
      if (called) called.push(record);
      else byKey.set(key, [record]);
    }
  let known: readonly { readonly item: string; readonly letters: number }[] | undefined;
  /** The known words that a typed one may be, with their likeness: of those with about its letters, what Fuse.js proposes. */
  const nearWords = (word: string): ReadonlyMap<string, number> => {
    known ??= [...new Set(entries.flatMap(({ words }) => [...words]))].map((item) => ({
      item,
      letters: lettersOf(item),
    }));
    const most = (item: string): number =>
      Math.max(1, Math.floor(Math.min(word.length, item.length) / LETTERS_AN_ERROR));
    const letters = lettersOf(word);
    const alike = known.filter((one) => lettersApart(letters, one.letters) <= 2 * most(one.item));
    const proposed = word.length < SHORTEST_NEAR ? [] : new Fuse(alike, FUSE).search(word);
    return new Map(
      proposed.flatMap(({ item: { item } }) => {
        const errors = editDistance(word, item, most(item));
        return errors > most(item) ? [] : [[item, 1 - errors / Math.max(word.length, item.length)] as const];
      }),
    );
  };

  const surely = (wanted: string, { keys }: Entry<T>): { kind: MatchKind; likeness: number } | undefined => {
    if (keys.includes(wanted)) return { kind: 'same', likeness: 1 };
    const shares = (test: (key: string) => boolean) =>
      Math.max(0, ...keys.filter(test).map((key) => wanted.length / key.length));
    const begun = shares((key) => key.startsWith(wanted));
    if (begun > 0) return { kind: 'beginning', likeness: begun };
    const typed = wanted.split(' ');
    const holds = (key: string) => {
      const words = key.split(' ');
      return typed.every((word, at) =>
        words.some((one) => one === word || (at === typed.length - 1 && one.startsWith(word))),
      );
    };
    const held = shares(holds);
    if (held > 0) return { kind: 'words', likeness: Math.min(1, held) };
    const inside = shares((key) => key.includes(wanted));
    return inside > 0 ? { kind: 'inside', likeness: inside } : undefined;
  };

  const find = (typed: string, limit = LIMIT): FuzzyMatch<T>[] => {
    const wanted = wordKey(typed.slice(0, MOST_TYPED));
    if (wanted === '')
      return typed.trim() === ''
        ? entries.slice(0, limit).map(({ record }) => ({ record, kind: 'beginning', likeness: 0 }))
        : [];
    const sure = entries.flatMap((entry) => {
      const found = surely(wanted, entry);
      return found ? [{ record: entry.record, ...found }] : [];
    });
    const found = sure.length > 0 ? sure : near(wanted);
    return found
      .sort(
        (a, b) =>
          MATCH_KINDS.indexOf(a.kind) - MATCH_KINDS.indexOf(b.kind) ||
          (a.kind === 'near' ? b.likeness - a.likeness : 0),
      )
      .slice(0, limit);
  };
  return Object.assign(find, { called: (typed: string) => byKey.get(wordKey(typed)) ?? [] });

  function near(wanted: string): FuzzyMatch<T>[] {
    const typed = wanted.split(' ').map(nearWords);
    return entries.flatMap(({ record, words }) => {
      const best = typed.map((known) =>
        Math.max(0, ...[...known].map(([word, likeness]) => (words.has(word) ? likeness : 0))),
      );
      const likeness = best.reduce((sum, one) => sum + one, 0) / typed.length;
      return likeness >= ENOUGH ? [{ record, kind: 'near' as const, likeness }] : [];
    });
  }
}
