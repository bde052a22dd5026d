import type { Fact } from '../facts/fact.ts';
import { nameText, type Source } from '../facts/source.ts';
import { type NameFinder, nameTerm } from './names.ts';
import type { SearchNumbers } from './options.ts';
import { isStopTerm } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

/** The facts that a term stands in, by falling impact: the term's whole share of the fact's BM25F score. */
export interface Postings {
  readonly idf: number;
  readonly facts: Int32Array;
  readonly impacts: Float32Array;
}

/** A claim, a quote or an ask by itself: which terms it has, for comparing it with a query as a whole. */
export interface Passages {
  /** Passage p has `terms[start[p]]` up to `terms[start[p + 1]]`, each once. */
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
  /** Every written word that the index knows, with the number of facts it stands in. */
  readonly words: ReadonlyMap<string, number>;
}

const FIELDS = ['claim', 'quotes', 'asks', 'about'] as const;
type Field = (typeof FIELDS)[number];

/** The terms of a text's words: stems that say something, and the names among them. */
function termsOf(words: readonly Word[], names: NameFinder): string[] {
  const named = names.find(words).flatMap(({ ids }) => ids.map(nameTerm));
  return [...words.map(({ term }) => term).filter((term) => !isStopTerm(term)), ...named];
}

/** Indexes facts for search: one pass over their claims, quotes, asks and what stands beside them. */
export function indexFacts(
  facts: readonly Fact[],
  sources: ReadonlyMap<string, Source>,
  names: NameFinder,
  numbers: SearchNumbers,
): FactIndex {
  const termIds = new Map<string, number>();
  const words = new Map<string, number>();
  const start: number[] = [0];
  const passageTerms: number[] = [];
  const ofFact: number[] = [0];
  const lengths: Record<Field, number[]> = { claim: [], quotes: [], asks: [], about: [] };
  const counts: Map<number, Record<Field, number>>[] = [];

  const idOf = (term: string): number => {
    const known = termIds.get(term);
    if (known !== undefined) return known;
    termIds.set(term, termIds.size);
    return termIds.size - 1;
  };

  for (const fact of facts) {
    const ofThisFact = new Map<number, Record<Field, number>>();
    const seen = new Set<string>();
    const add = (field: Field, text: string, isPassage: boolean): number => {
      const read = wordsOf(text);
      const terms = termsOf(read, names).map(idOf);
      for (const { text: word } of read) seen.add(word);
      for (const term of terms) {
        const count = ofThisFact.get(term) ?? { claim: 0, quotes: 0, asks: 0, about: 0 };
        count[field]++;
        ofThisFact.set(term, count);
      }
      if (isPassage) {
        for (const term of new Set(terms)) passageTerms.push(term);
        start.push(passageTerms.length);
      }
      return terms.length;
    };
    lengths.claim.push(add('claim', fact.claim, true));
    lengths.quotes.push(fact.quotes.reduce((sum, { exact }) => sum + add('quotes', exact, true), 0));
    lengths.asks.push(fact.asks.reduce((sum, ask) => sum + add('asks', ask, true), 0));
    lengths.about.push(add('about', aboutFact(fact, sources), false));
    ofFact.push(start.length - 1);
    counts.push(ofThisFact);
    for (const word of seen) words.set(word, (words.get(word) ?? 0) + 1);
  }

  return {
    facts,
    termIds,
    postings: weigh(counts, lengths, termIds.size, numbers),
    passages: {
      start: Int32Array.from(start),
      terms: Int32Array.from(passageTerms),
      ofFact: Int32Array.from(ofFact),
    },
    words,
  };
}

/** What is known of a fact beside its text: holder, sources, topics and dates. */
function aboutFact(
  { holder = '', quotes, topics, when }: Fact,
  sources: ReadonlyMap<string, Source>,
): string {
  const from = quotes.map(({ source }) => {
    const record = sources.get(source);
    if (record === undefined) return source;
    const authors = record.author.status === 'unknown' ? [] : record.author.value.map(nameText);
    return [record.short, ...authors].join(' ');
  });
  return [holder, ...new Set(from), ...topics, when?.date ?? ''].join(' . ');
}

function weigh(
  counts: readonly ReadonlyMap<number, Record<Field, number>>[],
  lengths: Readonly<Record<Field, readonly number[]>>,
  termCount: number,
  { fields, k1 }: SearchNumbers,
): Postings[] {
  const average = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      lengths[field].reduce((a, b) => a + b, 0) / Math.max(1, counts.length) || 1,
    ]),
  ) as Record<Field, number>;
  const facts: number[][] = Array.from({ length: termCount }, () => []);
  const frequencies: number[][] = Array.from({ length: termCount }, () => []);
  counts.forEach((terms, fact) => {
    for (const [term, count] of terms) {
      let frequency = 0;
      for (const field of FIELDS) {
        if (count[field] === 0) continue;
        const { weight, b } = fields[field];
        frequency += (weight * count[field]) / (1 - b + (b * (lengths[field][fact] ?? 0)) / average[field]);
      }
      facts[term]?.push(fact);
      frequencies[term]?.push(frequency);
    }
  });
  return facts.map((ofTerm, term) => {
    const idf = Math.log(1 + (counts.length - ofTerm.length + 0.5) / (ofTerm.length + 0.5));
    const impact = (frequencies[term] ?? []).map((tf) => (idf * tf * (k1 + 1)) / (k1 + tf));
    const order = impact.map((_, at) => at).sort((a, b) => (impact[b] ?? 0) - (impact[a] ?? 0));
    return {
      idf,
      facts: Int32Array.from(order, (at) => ofTerm[at] ?? 0),
      impacts: Float32Array.from(order, (at) => impact[at] ?? 0),
    };
  });
}
