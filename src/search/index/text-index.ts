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

/** BM25+ (Lv & Zhai 2011): saturation, length normalisation, lower bound. The landscape around these is flat. */
const BM25 = { k: 1.2, b: 0.5, d: 0.5 };
const NAMES_WEIGHT = 0.5;
const FACETS_WEIGHT = 0.5;

/** Indexes documents; `termOf` gives the term of a word. */
export function indexTexts(documents: readonly IndexedText[], termOf: (word: string) => string): TextIndex {
  const size = documents.length;
  const vocabulary = new Map<string, number>();
  /** The documents with a term, in order. */
  const holders = new Map<string, number[]>();
  const hold = (term: string, id: number): void => {
    const list = holders.get(term);
    if (list === undefined) holders.set(term, [id]);
    else if (list.at(-1) !== id) list.push(id);
  };
  const index = new MiniSearch<{ id: number; text: string; names: string; facets: string }>({
    fields: ['text', 'names', 'facets'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: { names: NAMES_WEIGHT, facets: FACETS_WEIGHT }, bm25: BM25 },
  });
  documents.forEach(({ text, names, facets }, id) => {
    for (const words of [text, names])
      for (const word of words) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
    const fields = { text: text.map(termOf), names: names.map(termOf), facets };
    for (const terms of Object.values(fields)) for (const term of terms) hold(term, id);
    index.add({ id, text: fields.text.join(' '), names: fields.names.join(' '), facets: facets.join(' ') });
  });
  return {
    size,
    vocabulary,
    frequency: (term) => holders.get(term)?.length ?? 0,
    idf: (frequency) => Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)),
    has: (at, term) => isAmong(holders.get(term) ?? [], at),
    find: (terms, keep) =>
      index
        .search([...terms.keys()].join(' '), {
          boostTerm: (term) => terms.get(term) ?? 0,
          filter: ({ id }) => keep(id),
        })
        .map(({ id, score }) => ({ at: id, score })),
  };
}

/** Whether an ascending list has a number (binary search). */
function isAmong(sorted: readonly number[], wanted: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted;
}
