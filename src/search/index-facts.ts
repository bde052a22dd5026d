import type { Fact } from '../facts/fact.ts';
import { nameText, type Source } from '../facts/source.ts';
import { IntList } from './int-list.ts';
import type { NameFinder } from './names.ts';
import type { SearchNumbers } from './options.ts';
import { type Field, type Postings, PostingsBuilder } from './postings.ts';
import { readText, type TextReading, Vocabulary } from './vocabulary.ts';

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
  const vocabulary = new Vocabulary();
  const start = new IntList();
  const terms = new IntList();
  const ofFact = new IntList();
  const postings = new PostingsBuilder();
  start.push(0);
  ofFact.push(0);

  const addPassage = (field: Field, text: string): void => {
    const from = terms.length;
    vocabulary.addTerms(readText(text, names), terms);
    postings.add(field, terms.values, from, terms.length);
    start.push(terms.length);
  };
  const about = new IntList();
  /** What stands beside facts is the same for many: read once. */
  const known = new Map<string, TextReading>();
  const addAbout = (text: string): void => {
    const reading = known.get(text) ?? readText(text, names);
    known.set(text, reading);
    about.clear();
    vocabulary.addTerms(reading, about);
    postings.add('about', about.values, 0, about.length);
  };

  const aboutSource = new Map([...sources.values()].map((source) => [source.id, aboutText(source)]));
  for (const { claim, quotes, asks, holder = '', topics, when } of facts) {
    addPassage('claim', claim);
    for (const { exact } of quotes) addPassage('quotes', exact);
    for (const ask of asks) addPassage('asks', ask);
    addAbout(holder);
    for (const text of new Set(quotes.map(({ source }) => aboutSource.get(source) ?? source))) addAbout(text);
    for (const topic of topics) addAbout(topic);
    addAbout(when?.date ?? '');
    ofFact.push(start.length - 1);
    postings.endFact();
  }
  const { termIds } = vocabulary;
  return {
    facts,
    termIds,
    postings: postings.finish(termIds.size, numbers),
    passages: { start: start.finish(), terms: terms.finish(), ofFact: ofFact.finish() },
    words: vocabulary.times(),
  };
}

/** What names a source: its label and its authors. */
const aboutText = ({ short, author }: Source): string =>
  [short, ...(author.status === 'unknown' ? [] : author.value.map(nameText))].join(' ');
