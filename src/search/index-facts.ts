import type { Fact } from '../facts/fact.ts';
import { nameText, type Source } from '../facts/source.ts';
import { IntList } from './int-list.ts';
import { type NameFinder, nameTerm } from './names.ts';
import type { SearchNumbers } from './options.ts';
import { type Field, type Postings, PostingsBuilder } from './postings.ts';
import { isFiller } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

/** A claim, a quote or an ask by itself, for comparing it with a query as a whole. */
export interface Passages {
  /** Passage p has `terms[start[p]]` up to `terms[start[p + 1]]`: its words in order, then the names in it. */
  readonly start: Int32Array;
  readonly terms: Int32Array;
  /** Fact f has passages `ofFact[f]` up to `ofFact[f + 1]`: its claim, its quotes, its asks. */
  readonly ofFact: Int32Array;
}

/** An inverted index with BM25F impacts, and the passages of each fact. */
export interface FactIndex {
  readonly facts: readonly Fact[];
  readonly termIds: ReadonlyMap<string, number>;
  readonly postings: readonly Postings[];
  readonly passages: Passages;
  /** Every written word that the index knows, with the number of times it stands there. */
  readonly words: ReadonlyMap<string, number>;
}

/** Indexes facts for search: one pass over their claims, quotes, asks and what stands beside them. */
export function indexFacts(
  facts: readonly Fact[],
  sources: ReadonlyMap<string, Source>,
  names: NameFinder,
  numbers: SearchNumbers,
): FactIndex {
  const termIds = new Map<string, number>();
  const start = new IntList();
  const terms = new IntList();
  const ofFact = new IntList();
  const postings = new PostingsBuilder();
  start.push(0);
  ofFact.push(0);

  const idOf = (term: string): number => {
    let id = termIds.get(term);
    if (id === undefined) {
      id = termIds.size;
      termIds.set(term, id);
    }
    return id;
  };
  /** By a word's number: its term's id, or -1 for a filler; and how often it stands in the facts. */
  const termOf: number[] = [];
  const timesOf: number[] = [];
  const wordByNumber: string[] = [];
  const learn = ({ text, term, number }: Word): number => {
    const id = isFiller(text) ? -1 : idOf(term);
    termOf[number] = id;
    timesOf[number] = 0;
    wordByNumber[number] = text;
    return id;
  };
  const read = (field: Field, text: string, isPassage: boolean): void => {
    const found = wordsOf(text);
    const add = (id: number) => {
      postings.add(id, field);
      if (isPassage) terms.push(id);
    };
    for (const word of found) {
      const id = termOf[word.number] ?? learn(word);
      timesOf[word.number] = (timesOf[word.number] ?? 0) + 1;
      if (id >= 0) add(id);
    }
    for (const { ids } of names.find(found)) for (const id of ids) add(idOf(nameTerm(id)));
    if (isPassage) start.push(terms.length);
  };

  const aboutSource = new Map([...sources.values()].map((source) => [source.id, aboutText(source)]));
  for (const fact of facts) {
    read('claim', fact.claim, true);
    for (const { exact } of fact.quotes) read('quotes', exact, true);
    for (const ask of fact.asks) read('asks', ask, true);
    const from = fact.quotes.map(({ source }) => aboutSource.get(source) ?? source);
    const { holder = '', topics, when } = fact;
    read('about', [holder, ...new Set(from), ...topics, when?.date ?? ''].join(' . '), false);
    ofFact.push(start.length - 1);
    postings.endFact();
  }
  return {
    facts,
    termIds,
    postings: postings.finish(termIds.size, numbers),
    passages: { start: start.finish(), terms: terms.finish(), ofFact: ofFact.finish() },
    words: new Map(wordByNumber.flatMap((word, number) => [[word, timesOf[number] ?? 0] as const])),
  };
}

/** What names a source: its label and its authors. */
const aboutText = ({ short, author }: Source): string =>
  [short, ...(author.status === 'unknown' ? [] : author.value.map(nameText))].join(' ');
