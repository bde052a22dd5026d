import MiniSearch from 'minisearch';
import type { Steps } from '../../async/steps.ts';

/** What is indexed of one document, as words in order; `facets` are terms as they stand, such as dates. */
export interface IndexedText {
  readonly text: readonly string[];
  readonly names: readonly string[];
  readonly facets: readonly string[];
}

/** A document that a query found, by its place in the list given, with its BM25+ score. */
export interface Hit {
  readonly at: number;
  readonly score: number;
}

/** An index over documents. */
export interface TextIndex {
  readonly size: number;
  /** Every word, as folded, with how often it is used; names only are counted apart. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** How many documents have a term; 0 for an unknown one. */
  frequency(term: string): number;
  /** Inverse document frequency of a term that so many documents have (Robertson & Spärck Jones). */
  idf(frequency: number): number;
  has(at: number, term: string): boolean;
  /** The documents with any of the terms, by weight, best first. */
  find(terms: ReadonlyMap<string, number>, keep: (at: number) => boolean): Hit[];
}

/** A term of the index: its code, and the documents with it, in order. */
interface Entry {
  readonly code: string;
  readonly holders: number[];
}

/** A word as folded: the entry of its term, and how often it is used. */
interface KnownWord {
  readonly entry: Entry;
  uses: number;
}

/** BM25+ (Lv & Zhai 2011): saturation, length normalisation, lower bound. The landscape around these is flat. */
const BM25 = { k: 1.2, b: 0.5, d: 0.5 };
const BOOST = { names: 0.5, facets: 0.5 };

/** The documents with a query's terms, at the most in all: common ones say next to nothing beside rarer ones, and cost time. */
const MOST_HOLDERS = 2500;

/** Terms go into MiniSearch as short codes of few different characters: its tree walks through every letter that may come next. */
const CODE_BASE = 8;

/** Indexes documents in steps, a document each; `termOf` gives the term of a word. */
export function* indexSteps(
  documents: readonly IndexedText[],
  termOf: (word: string) => string,
): Steps<TextIndex> {
  const size = documents.length;
  const words = new Map<string, KnownWord>();
  const entries = new Map<string, Entry>();
  const entryOf = (term: string): Entry => {
    let entry = entries.get(term);
    if (entry === undefined) {
      entry = { code: entries.size.toString(CODE_BASE), holders: [] };
      entries.set(term, entry);
    }
    return entry;
  };
  const wordOf = (word: string): KnownWord => {
    let known = words.get(word);
    if (known === undefined) {
      known = { entry: entryOf(termOf(word)), uses: 0 };
      words.set(word, known);
    }
    return known;
  };
  const index = new MiniSearch<{ id: number; text: string; names: string; facets: string }>({
    fields: ['text', 'names', 'facets'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: BOOST, bm25: BM25 },
  });
  for (const [id, { text, names, facets }] of documents.entries()) {
    yield;
    const codeOf = ({ code, holders }: Entry): string => {
      if (holders.at(-1) !== id) holders.push(id);
      return code;
    };
    const coded = (list: readonly string[]): string =>
      list
        .map((one) => {
          const word = wordOf(one);
          word.uses++;
          return codeOf(word.entry);
        })
        .join(' ');
    const codedFacets = facets.map((facet) => codeOf(entryOf(facet))).join(' ');
    index.add({ id, text: coded(text), names: coded(names), facets: codedFacets });
  }
  return {
    size,
    vocabulary: new Map(Array.from(words, ([word, { uses }]) => [word, uses])),
    frequency: (term) => entries.get(term)?.holders.length ?? 0,
    idf: (frequency) => Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)),
    has: (at, term) => entries.get(term)?.holders.includes(at) ?? false,
    find(terms, keep) {
      const known = [...terms].flatMap(([term, weight]) => {
        const entry = entries.get(term);
        return entry ? [{ ...entry, weight }] : [];
      });
      const weights = new Map(affordable(known).map(({ code, weight }) => [code, weight]));
      return index
        .search([...weights.keys()].join(' '), {
          boostTerm: (code) => weights.get(code) ?? 0,
          filter: ({ id }) => keep(id),
        })
        .map(({ id, score }) => ({ at: id, score }));
    },
  };
}

/** The rarest entries, as far as few enough documents have them; one at the least. */
function affordable<T extends Entry>(entries: readonly T[]): readonly T[] {
  let left = MOST_HOLDERS;
  const byRarity = entries.toSorted((a, b) => a.holders.length - b.holders.length);
  return byRarity.filter(({ holders }, at) => {
    left -= holders.length;
    return left >= 0 || at === 0;
  });
}
