import type { FactIndex } from './index-facts.ts';
import type { QueryReading } from './read-query.ts';
import { isFiller } from './stop-words.ts';
import { fold } from './words.ts';

/** Words that a beginning is completed to, at the most: the most used ones. */
const EXPANSIONS = 12;

/** Beginnings up to this length have so many words that what they become is remembered. */
const REMEMBERED = 2;

/** Finds the known words that begin as typed. */
export type Expand = (beginning: string) => readonly string[];

/** Makes the completion of a word that is still being typed, from a sorted list of the known ones. */
export function createExpand(ofNames: readonly string[], { words }: FactIndex): Expand {
  const sorted = [...new Set([...words.keys(), ...ofNames])].filter((word) => !isFiller(word)).sort();
  const known = new Map<string, readonly string[]>();
  const expand = (beginning: string): readonly string[] => {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle] ?? '') < beginning) from = middle + 1;
      else to = middle;
    }
    const found: string[] = [];
    for (let at = from; sorted[at]?.startsWith(beginning); at++) found.push(sorted[at] ?? '');
    return found.sort((a, b) => (words.get(b) ?? 0) - (words.get(a) ?? 0)).slice(0, EXPANSIONS);
  };
  return (beginning) => {
    if (beginning.length > REMEMBERED) return expand(beginning);
    const before = known.get(beginning) ?? expand(beginning);
    known.set(beginning, before);
    return before;
  };
}

/** Splits what has been typed into what stands and the word under way; the latter is empty after a space. */
export function wordUnderWay(typed: string): { finished: string; beginning: string } {
  const at = Math.max(typed.lastIndexOf(' '), typed.lastIndexOf('　')) + 1;
  return { finished: typed.slice(0, at), beginning: fold(typed.slice(at)) };
}

/** What reading something unfinished needs. */
export interface TypedReader {
  readonly read: (query: string) => QueryReading;
  /** The terms of a known word by itself, with their weights. */
  readonly termsOf: (word: string) => QueryReading['terms'];
  readonly expand: Expand;
}

/** What has been typed so far as terms to look up: the finished words, and what the last may become. */
export function readTyped(typed: string, { read, termsOf, expand }: TypedReader): QueryReading {
  const { finished, beginning } = wordUnderWay(typed);
  const becomes = beginning === '' ? [] : expand(beginning);
  if (becomes.length === 0) return read(typed);
  const reading = read(finished);
  const terms = new Map(reading.terms);
  becomes.forEach((word, at) => {
    const share = word === beginning ? 1 : 1 / (2 + at);
    for (const [term, weight] of termsOf(word))
      terms.set(term, Math.max(terms.get(term) ?? 0, weight * share));
  });
  return { ...reading, terms };
}
