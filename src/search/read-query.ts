import { isEveryday, rareness } from './everyday-english.ts';
import type { FactIndex } from './index-facts.ts';
import { type NameFinder, nameTerm } from './names.ts';
import type { SearchNumbers } from './options.ts';
import { type AskedTime, timesIn } from './query-dates.ts';
import { asRussian, editDistance, type Repair } from './repair.ts';
import { isFiller } from './stop-words.ts';
import { isJapanese, type Word, wordOf, wordsOf } from './words.ts';

/** One word of a query as it was read. */
export interface ReadWord {
  readonly written: string;
  /** What it was taken for; the same where nothing was repaired. */
  readonly meant: string;
  readonly state: 'known' | 'named' | 'unknown' | 'dropped';
  /** The index terms it stands for, those of the names it is part of included. */
  readonly terms: readonly string[];
  /** How much it tells in itself, 0 to 1. */
  readonly rareness: number;
}

/** How a query was read. */
export interface QueryReading {
  readonly words: readonly ReadWord[];
  /** What to look up, by term, with its weight. */
  readonly terms: ReadonlyMap<string, number>;
  /** Times that the query names. */
  readonly times: readonly AskedTime[];
  /** Ids of the sources that the query names by author or outlet. */
  readonly sources: readonly string[];
}

/** What reading a query needs. */
export interface Reader {
  readonly index: FactIndex;
  readonly names: NameFinder;
  /** Finds sources by author and outlet. */
  readonly authors: NameFinder;
  readonly mates: Mates;
  readonly repair: Repair;
  readonly numbers: SearchNumbers;
}

/** Small numbers as texts write them: "4 islands" are four. */
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

type Typed = Word & { readonly written: string };

/** Reads a query: repairs what is mistyped, resolves names, drops fillers, and notes what is unknown here. */
export function readQuery(query: string, reader: Reader): QueryReading {
  const { index, names, authors, numbers } = reader;
  const typed = repairWords(typedWords(query, reader), reader);
  const named = new Map<number, string[]>();
  for (const { from, to, ids } of names.find(typed)) {
    for (let at = from; at < to; at++) named.set(at, [...(named.get(at) ?? []), ...ids.map(nameTerm)]);
  }
  const terms = new Map<string, number>();
  const words = typed.map((word, at): ReadWord => {
    const groups = named.get(at) ?? [];
    const ofName = groups.length > 0;
    const own = index.termIds.has(word.term) && !isFiller(word.text) ? [word.term] : [];
    const put = (term: string, weight: number) => terms.set(term, Math.max(weight, terms.get(term) ?? 0));
    for (const term of groups) put(term, numbers.nameWeight);
    for (const term of own) put(term, ofName ? numbers.namedWordWeight : 1);
    const state = stateOf(word, own.length > 0, ofName);
    const told = state === 'dropped' ? 0 : isJapanese(word.text) ? 1 : rareness(word.text);
    return { written: word.written, meant: word.text, state, terms: [...groups, ...own], rareness: told };
  });
  const sources = authors.find(typed).flatMap((span) => span.ids);
  return { words, terms, times: timesIn(query), sources };
}

function stateOf(word: Word, known: boolean, named: boolean): ReadWord['state'] {
  if (named) return 'named';
  if (known) return 'known';
  return isFiller(word.text) ? 'dropped' : 'unknown';
}

/** The words of a query; typed on the wrong keyboard throughout, as what the keys would be on a Russian one. */
function typedWords(query: string, { index, names }: Reader): Word[] {
  const words = wordsOf(query).flatMap((word) => (isJapanese(word.text) ? names.cut(word) : [word]));
  const isKnown = (word: Word) =>
    index.termIds.has(word.term) || names.knows(word.text) || isEveryday(word.text);
  if (words.some(isKnown)) return words;
  const russian = wordsOf(asRussian(query.toLowerCase()));
  return russian.some(isKnown) ? russian : words;
}

/** By each word of a name of several, the words that stand beside it. */
export type Mates = ReadonlyMap<string, readonly string[]>;

/** Notes which words stand beside which in names. */
export function matesIn(phrases: NameFinder['phrases']): Mates {
  const mates = new Map<string, string[]>();
  for (const phrase of phrases) {
    phrase.forEach((word, at) => {
      const beside = [phrase[at - 1], phrase[at + 1]].filter((mate) => mate !== undefined);
      mates.set(word, [...(mates.get(word) ?? []), ...beside]);
    });
  }
  return mates;
}

/** The word one error away that stands beside a neighbour in a name: "lon" after "xue" is "long", short as it is. */
function besides(
  word: string,
  neighbours: readonly (Word | undefined)[],
  mates: Mates,
): string[] | undefined {
  if (word.length < 2 || /\d/.test(word)) return undefined;
  const beside = neighbours.flatMap((neighbour) => mates.get(neighbour?.text ?? '') ?? []);
  const meant = beside.find((mate) => editDistance(word, mate) === 1);
  return meant === undefined ? undefined : [meant];
}

/** Replaces words that are no words, here or in English, by what they probably were. */
function repairWords(words: readonly Word[], { index, names, mates, repair, numbers }: Reader): Typed[] {
  const named = new Set(
    names.find(words).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  let left = numbers.repairs;
  return words.flatMap((word, at): Typed[] => {
    const asTyped = [{ ...word, written: word.text }];
    const spelledOut = NUMBERS[Number(word.text) - 1];
    if (spelledOut !== undefined && !index.words.has(word.text)) {
      return [{ ...wordOf(spelledOut), written: word.text }];
    }
    const isWord = index.words.has(word.text) || names.knows(word.text) || isEveryday(word.text);
    // A Russian word that leads to a name is one of its cases; an English one may be another word misspelt.
    const isCase = named.has(at) && !/^[a-z]/.test(word.text);
    if (isWord || isCase || isFiller(word.text) || left === 0 || isJapanese(word.text)) return asTyped;
    left--;
    const meant = repair(word.text) ?? besides(word.text, [words[at - 1], words[at + 1]], mates);
    return meant === undefined ? asTyped : meant.map((text) => ({ ...wordOf(text), written: word.text }));
  });
}
