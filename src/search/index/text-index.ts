import MiniSearch from 'minisearch';

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

/** The fields that are indexed, in the order of MiniSearch's numbers for them. */
const FIELDS = ['text', 'names', 'facets'] as const;

/** A term of the index: its number, and the documents with it, in order. */
interface Entry {
  readonly number: number;
  readonly holders: number[];
}

/** A word as folded: the entry of its term, and how often it is used. */
interface KnownWord {
  readonly entry: Entry;
  uses: number;
}

/** The terms of documents as counted. */
interface Counted {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly words: ReadonlyMap<string, KnownWord>;
  /** By a term's number and field: a document with the term, how often it has it, the next document, how often ... */
  readonly postings: readonly number[][][];
  /** How many different terms each document has, by field. */
  readonly lengths: readonly number[][];
}

/** BM25+ (Lv & Zhai 2011): saturation, length normalisation, lower bound. The landscape around these is flat. */
const BM25 = { k: 1.2, b: 0.5, d: 0.5 };
const BOOST = { names: 0.5, facets: 0.5 };

/** The documents with a query's terms, at the most in all: common ones say next to nothing beside rarer ones, and cost time. */
const MOST_HOLDERS = 2500;

/** Terms go into MiniSearch as short codes of few different characters: its tree walks through every letter that may come next. */
const CODE_BASE = 8;

/** Indexes documents; `termOf` gives the term of a word. */
export function indexTexts(documents: readonly IndexedText[], termOf: (word: string) => string): TextIndex {
  const size = documents.length;
  const { entries, words, postings, lengths } = countTerms(documents, termOf);
  const index = loadIndex(postings, lengths);
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
      const weights = new Map(affordable(known).map(({ number, weight }) => [codeOf(number), weight]));
      return index
        .search([...weights.keys()].join(' '), {
          boostTerm: (code) => weights.get(code) ?? 0,
          filter: ({ id }) => keep(id),
        })
        .map(({ id, score }) => ({ at: id, score }));
    },
  };
}

function countTerms(documents: readonly IndexedText[], termOf: (word: string) => string): Counted {
  const words = new Map<string, KnownWord>();
  const entries = new Map<string, Entry>();
  const postings: number[][][] = [];
  const entryOf = (term: string): Entry => {
    let entry = entries.get(term);
    if (entry === undefined) {
      entry = { number: entries.size, holders: [] };
      entries.set(term, entry);
      postings.push(FIELDS.map(() => []));
    }
    return entry;
  };
  const entryOfWord = (word: string): Entry => {
    let known = words.get(word);
    if (known === undefined) {
      known = { entry: entryOf(termOf(word)), uses: 0 };
      words.set(word, known);
    }
    known.uses++;
    return known.entry;
  };
  /** Counts the terms of a field of the document at `at`; gives how many different ones it has. */
  const count = (at: number, field: number, terms: readonly Entry[]): number => {
    let different = 0;
    for (const { number, holders } of terms) {
      if (holders.at(-1) !== at) holders.push(at);
      const posted = postings[number]?.[field] ?? [];
      const last = posted.length - 1;
      if (posted[last - 1] === at) posted[last] = (posted[last] ?? 0) + 1;
      else {
        posted.push(at, 1);
        different++;
      }
    }
    // MiniSearch counts an empty field as one term.
    return Math.max(1, different);
  };
  const lengths = documents.map(({ text, names, facets }, at) => [
    count(at, 0, text.map(entryOfWord)),
    count(at, 1, names.map(entryOfWord)),
    count(at, 2, facets.map(entryOf)),
  ]);
  return { entries, words, postings, lengths };
}

const codeOf = (number: number): string => number.toString(CODE_BASE);

/** Hands MiniSearch the postings as if it had saved them: to add documents word by word takes it several times as long. */
function loadIndex(postings: Counted['postings'], lengths: Counted['lengths']): MiniSearch {
  const size = lengths.length;
  const average = (field: number) => lengths.reduce((sum, one) => sum + (one[field] ?? 0), 0) / (size || 1);
  return MiniSearch.loadJS(
    {
      documentCount: size,
      nextId: size,
      documentIds: Object.fromEntries(lengths.map((_, at) => [at, at])),
      fieldIds: Object.fromEntries(FIELDS.map((name, field) => [name, field])),
      fieldLength: Object.fromEntries(lengths.entries()),
      averageFieldLength: FIELDS.map((_, field) => average(field)),
      storedFields: {},
      index: postings.map((fields, number) => [codeOf(number), savedPostings(fields)]),
      serializationVersion: 2,
    },
    {
      fields: [...FIELDS],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      searchOptions: { boost: BOOST, bm25: BM25 },
    },
  );
}

/** A term's postings as MiniSearch saves them: by field, how often each document has the term. */
function savedPostings(fields: readonly number[][]): Record<number, Record<number, number>> {
  const saved: Record<number, Record<number, number>> = {};
  for (const [field, posted] of fields.entries()) {
    if (posted.length === 0) continue;
    const counts: Record<number, number> = {};
    for (let at = 0; at < posted.length; at += 2) counts[posted[at] ?? 0] = posted[at + 1] ?? 0;
    saved[field] = counts;
  }
  return saved;
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
