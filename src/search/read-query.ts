import { isEveryday, rareness } from './everyday-english.ts';
import { asLatin, asRussian } from './keyboard.ts';
import { type Mender, mend, translate } from './mend-words.ts';
import { type NameFinder, nameTerm } from './names.ts';
import type { SearchNumbers } from './options.ts';
import { type AskedTime, timesIn } from './query-dates.ts';
import { isFiller } from './stop-words.ts';
import { isJapanese, type Word, wordsOf } from './words.ts';

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
  /** The query with its words of other languages in English, as far as the glossary has them. */
  readonly english: string;
  /** What to look up, by term, with its weight. */
  readonly terms: ReadonlyMap<string, number>;
  /** Times that the query names. */
  readonly times: readonly AskedTime[];
  /** Ids of the sources that the query names by author or outlet. */
  readonly sources: readonly string[];
}

/** What reading a query needs. */
export interface Reader extends Mender {
  /** Finds sources by author and outlet. */
  readonly authors: NameFinder;
  readonly numbers: SearchNumbers;
}

/** What may hold words of another language. */
const FOREIGN = /[\u0080-\uffff]/;
const CYRILLIC = /\p{sc=Cyrillic}/u;

/** Reads a query: repairs what is mistyped, resolves names, drops fillers, and notes what is unknown here. */
export function readQuery(query: string, reader: Reader): QueryReading {
  const { index, names, authors, numbers } = reader;
  const typed = typedWords(query, reader);
  const translated = typed.some(({ text }) => FOREIGN.test(text))
    ? translate(typed, reader)
    : typed.map((word) => ({ ...word, written: word.text }));
  const taken = mend(translated, reader, numbers.repairs);
  const named = new Map<number, string[]>();
  for (const { from, to, ids } of names.find(taken)) {
    for (let at = from; at < to; at++) named.set(at, [...(named.get(at) ?? []), ...ids.map(nameTerm)]);
  }
  const terms = new Map<string, number>();
  const words = taken.map((word, at): ReadWord => {
    const groups = named.get(at) ?? [];
    const ofName = groups.length > 0;
    const own = index.termIds.has(word.term) && !isFiller(word.text) ? [word.term] : [];
    const put = (term: string, weight: number) => terms.set(term, Math.max(weight, terms.get(term) ?? 0));
    for (const term of groups) put(term, numbers.nameWeight);
    for (const term of own) put(term, ofName ? numbers.namedWordWeight : 1);
    const also = (word.also ?? []).filter((term) => index.termIds.has(term));
    for (const term of also) put(term, numbers.otherMeaning);
    const state = stateOf(word, own.length + also.length > 0, ofName);
    const told = state === 'dropped' ? 0 : isJapanese(word.text) ? 1 : rareness(word.text);
    return {
      written: word.written,
      meant: word.text,
      state,
      terms: [...groups, ...own, ...also],
      rareness: told,
    };
  });
  const sources = authors.find(taken).flatMap((span) => span.ids);
  const isTranslated = taken.some(({ also }) => also !== undefined);
  const english = isTranslated ? words.map(({ meant }) => meant).join(' ') : query;
  return { words, english, terms, times: timesIn(query), sources };
}

function stateOf(word: Word, known: boolean, named: boolean): ReadWord['state'] {
  if (named) return 'named';
  if (known) return 'known';
  return isFiller(word.text) ? 'dropped' : 'unknown';
}

/** The words of a query; typed on the wrong keyboard throughout, as what the keys would be on the other one. */
function typedWords(query: string, { index, names, glossary }: Reader): Word[] {
  const split = (text: string) =>
    wordsOf(text).flatMap((word) => (isJapanese(word.text) ? names.cut(word, glossary.cut) : [word]));
  const isKnown = (word: Word) =>
    index.termIds.has(word.term) ||
    names.knows(word.text) ||
    isEveryday(word.text) ||
    glossary.meaningAt([word], 0) !== undefined;
  const words = split(query);
  if (words.some(isKnown)) return words;
  const keys = query.toLowerCase();
  const other = wordsOf(CYRILLIC.test(keys) ? asLatin(keys) : asRussian(keys));
  return other.some((word) => word.text.length > 1 && isKnown(word)) ? other : words;
}
