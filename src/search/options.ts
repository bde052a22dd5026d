/** Every number that search goes by; each was chosen on judged queries, see bench/README.md. */
export interface SearchNumbers {
  /** BM25F (Robertson & Zaragoza 2009): saturation of repeated words. */
  readonly k1: number;
  /** BM25F: how much each field counts, and how much its length is held against it. */
  readonly fields: Readonly<
    Record<'claim' | 'quotes' | 'asks' | 'about', { readonly weight: number; readonly b: number }>
  >;
  /** What a name counts beside a word. */
  readonly nameWeight: number;
  /** What the words of a name count that was read as a whole. */
  readonly namedWordWeight: number;
  /** What else a word of another language may mean, beside what it means first. */
  readonly otherMeaning: number;
  /** How many facts the first stage hands to the second at least. */
  readonly candidates: number;
  /** Most postings that one query may read: bounds its time on any base (Lin & Trotman 2015, anytime ranking). */
  readonly postingsBudget: number;
  /** Most words of a query that are looked at for typing errors. */
  readonly repairs: number;
  /** How much the likeness of the query to one whole ask, claim or quote counts beside BM25F. */
  readonly likeness: { readonly ask: number; readonly claim: number; readonly quote: number };
  /** How much a date counts that answers to a time in the query, and a source that the query names. */
  readonly time: number;
  readonly source: number;
  /** How much the words that a passage has beyond the query are held against its likeness. */
  readonly beyond: number;
  /** What an unknown word weighs, as a share of the rarest known word's weight. */
  readonly unknown: number;
}

/** The numbers that the search goes by, unless it is given others. */
export const SEARCH: SearchNumbers = Object.freeze({
  k1: 0.8,
  fields: {
    claim: { weight: 0.7, b: 0.6 },
    quotes: { weight: 0.9, b: 0.6 },
    asks: { weight: 1.8, b: 0.5 },
    about: { weight: 0.6, b: 0.3 },
  },
  nameWeight: 1,
  namedWordWeight: 0.45,
  otherMeaning: 0.4,
  candidates: 16,
  postingsBudget: 150_000,
  repairs: 24,
  likeness: { ask: 2, claim: 1, quote: 0.3 },
  time: 0.3,
  source: 0.65,
  beyond: 0.12,
  unknown: 1.2,
});
