import { asKatakana } from './fold.ts';
import { type Run, runsOf } from './words.ts';

/** Something with its spellings. */
export interface Spelled<T> {
  readonly of: T;
  readonly spellings: readonly string[];
}

/** A name found in a text: where it stands (UTF-16 offsets, `end` exclusive), and what is spelled so. */
export interface NameInText<T> {
  readonly start: number;
  readonly end: number;
  readonly of: readonly T[];
}

/** How names are found in a text. */
export interface FindOptions {
  /** The runs of the text, where they are at hand. */
  readonly runs?: readonly Run[] | undefined;
  /** Finds short names in capitals ("US") in small letters too, for which of them this holds. */
  readonly inSmallLetters?: ((word: string) => boolean) | undefined;
}

/** Finds names in a text, in order. */
export type NameFinder<T> = (text: string, options?: FindOptions) => NameInText<T>[];

/** Short names in capitals are other words in small letters: "US", "WHO". */
const CAPITALS = /^\p{Lu}{1,3}$/u;
const HAN = /\p{sc=Han}/u;
const KATAKANA = /[\p{sc=Katakana}ー]/u;

/** A word, or one letter of a spaceless run. */
interface Unit {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The spellings that end with some units, `capitals` by the exact form that they need, and those that go on from there. */
interface Branch<T> {
  of?: T[];
  capitals?: Map<string, T[]>;
  next?: Map<string, Branch<T>>;
}

/** Particles that Korean writes on the word before. */
const PARTICLE = /(?<=[가-힣]{2})(?:은|는|이|가|을|를|의|에서|에게|에|으로|로|와|과|도|만)$/;
const withoutParticle = (word: string): string => (word >= '가' ? word.replace(PARTICLE, '') : word);

function unitsOf(text: string, keyOf: (word: string) => string, runs: readonly Run[] = runsOf(text)): Unit[] {
  return runs.flatMap(({ isSpaceless, text: folded, start, end }) => {
    if (!isSpaceless) return [{ key: keyOf(withoutParticle(folded)), start, end }];
    const letters = [...asKatakana(folded)];
    const written = [...text.slice(start, end)];
    // Where folding composed letters, a run is one unit: a name in it is found as the whole run.
    if (letters.length !== written.length) return [{ key: letters.join(''), start, end }];
    let at = start;
    return letters.map((key, index) => {
      const from = at;
      at += written[index]?.length ?? 1;
      return { key, start: from, end: at };
    });
  });
}

/** Whether a find in spaceless script is the inside of a longer word: アベ in アベノミクス, 森 in 青森. */
function isInside(text: string, start: number, end: number): boolean {
  const [first = '', last = ''] = [text[start], text[end - 1]];
  const [before = '', after = ''] = [text[start - 1], text[end]];
  if (KATAKANA.test(first) && KATAKANA.test(before)) return true;
  if (KATAKANA.test(last) && KATAKANA.test(after)) return true;
  return end - start === 1 && HAN.test(first) && (HAN.test(before) || HAN.test(after));
}

/** The branch that a unit leads to, made where there is none yet. */
function grow<T>(from: Branch<T>, { key }: Unit): Branch<T> {
  from.next ??= new Map();
  const next = from.next.get(key) ?? {};
  from.next.set(key, next);
  return next;
}

/** The spellings of all names as a tree by their units. */
function treeOf<T>(names: Iterable<Spelled<T>>, keyOf: (word: string) => string): Branch<T> {
  const root: Branch<T> = {};
  for (const { of, spellings } of names) {
    for (const spelling of spellings) {
      const at = unitsOf(spelling, keyOf).reduce(grow, root);
      if (at === root) continue;
      let list: T[];
      if (CAPITALS.test(spelling)) {
        at.capitals ??= new Map();
        list = at.capitals.get(spelling) ?? [];
        at.capitals.set(spelling, list);
      } else list = at.of ??= [];
      if (!list.includes(of)) list.push(of);
    }
  }
  return root;
}

/** What is spelled as `written`, at the end of a branch. */
function spelledSo<T>(
  { of = [], capitals }: Branch<T>,
  written: string,
  inSmallLetters: FindOptions['inSmallLetters'],
): readonly T[] {
  if (capitals === undefined) return of;
  const inCapitals = [...capitals].flatMap(([spelling, named]) =>
    spelling === written || inSmallLetters?.(spelling.toLowerCase()) ? named : [],
  );
  return [...new Set([...of, ...inCapitals])];
}

/**
 * Makes a finder of names and phrases in texts. They count as whole words, in Japanese and Chinese anywhere in a run but inside
 * a longer katakana word; at each place the longest one counts; a name of up to three capitals is found in capitals only.
 * One pass over a text, whatever the number of names. `keyOf` gives what makes two folded words the same, such as their stem:
 * the word itself unless given.
 */
export function createNameFinder<T>(
  names: Iterable<Spelled<T>>,
  keyOf: (word: string) => string = (word) => word,
): NameFinder<T> {
  const root = treeOf(names, keyOf);

  return (text, { runs, inSmallLetters } = {}) => {
    const units = unitsOf(text, keyOf, runs);
    const longestFrom = (from: number) => {
      let found: { readonly name: NameInText<T>; readonly next: number } | undefined;
      let at: Branch<T> | undefined = root;
      for (let index = from; at !== undefined && index < units.length; index++) {
        at = at.next?.get(units[index]?.key ?? '');
        if (at?.of === undefined && at?.capitals === undefined) continue;
        const [start, end] = [units[from]?.start ?? 0, units[index]?.end ?? 0];
        const of = spelledSo(at, text.slice(start, end), inSmallLetters);
        if (of.length > 0 && !isInside(text, start, end))
          found = { name: { start, end, of }, next: index + 1 };
      }
      return found;
    };
    const names: NameInText<T>[] = [];
    for (let at = 0; at < units.length; ) {
      const found = longestFrom(at);
      if (found) names.push(found.name);
      at = found?.next ?? at + 1;
    }
    return names;
  };
}

/** What a text spells that says nothing else; empty where it says more. */
export function spelledBy<T>(find: NameFinder<T>, text: string): readonly T[] {
  const [found] = find(text);
  return found?.start === 0 && found.end === text.length ? found.of : [];
}

/** Whether a text holds a word or phrase as whole words, whatever the case, marks and apostrophes. */
export const hasPhrase = (text: string, phrase: string): boolean =>
  createNameFinder([{ of: phrase, spellings: [phrase] }])(text, { inSmallLetters: () => true }).length > 0;
