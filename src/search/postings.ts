import { IntList, withRoom } from './int-list.ts';
import type { SearchNumbers } from './options.ts';

/** The facts that a term stands in, by falling impact: the term's whole share of the fact's BM25F score. */
export interface Postings {
  readonly idf: number;
  readonly facts: Int32Array;
  readonly impacts: Float32Array;
}

const FIELDS = ['claim', 'quotes', 'asks', 'about'] as const;
/** A part of a fact's text, which counts by a weight of its own. */
export type Field = (typeof FIELDS)[number];

/** Counts of one term in the four fields of a fact are kept in one integer, a byte each. */
const BITS: Readonly<Record<Field, number>> = { claim: 0, quotes: 8, asks: 16, about: 24 };
const MOST = 0x7f;

/** Collects how often each term stands in each field, fact by fact, and turns that into impacts. */
export class PostingsBuilder {
  /** Terms and counts, fact by fact; the entries of fact f end at `#ends[f]`. */
  readonly #terms = new IntList();
  readonly #counts = new IntList();
  readonly #ends = new IntList();
  readonly #lengths: Readonly<Record<Field, IntList>> = {
    claim: new IntList(),
    quotes: new IntList(),
    asks: new IntList(),
    about: new IntList(),
  };
  /** The counts of each term in the fact under way. */
  #current: Int32Array = new Int32Array(1024);
  readonly #currentLength: Record<Field, number> = { claim: 0, quotes: 0, asks: 0, about: 0 };

  /** Counts terms, `from` up to `to` of an array, in a field of the fact under way. */
  add(field: Field, terms: Int32Array, from: number, to: number): void {
    const bits = BITS[field];
    let current = this.#current;
    for (let at = from; at < to; at++) {
      const term = terms[at] ?? 0;
      if (term >= current.length) current = this.#current = withRoom(current, term);
      const counts = current[term] ?? 0;
      if (counts === 0) this.#terms.push(term);
      if (((counts >> bits) & MOST) < MOST) current[term] = counts + (1 << bits);
    }
    this.#currentLength[field] += to - from;
  }

  /** Goes on to the next fact. */
  endFact(): void {
    const terms = this.#terms.values;
    for (let at = this.#counts.length; at < this.#terms.length; at++) {
      const term = terms[at] ?? 0;
      this.#counts.push(this.#current[term] ?? 0);
      this.#current[term] = 0;
    }
    this.#ends.push(this.#terms.length);
    for (const field of FIELDS) {
      this.#lengths[field].push(this.#currentLength[field]);
      this.#currentLength[field] = 0;
    }
  }

  /** The postings of each term. */
  finish(termCount: number, numbers: SearchNumbers): Postings[] {
    const start = this.#startOfTerms(termCount);
    const facts = new Int32Array(this.#terms.length);
    const impacts = new Float32Array(this.#terms.length);
    this.#sortByTerm(start.slice(), facts, impacts, numbers);
    return Array.from({ length: termCount }, (_, term) => {
      const from = start[term] ?? 0;
      const to = start[term + 1] ?? 0;
      const idf = idfOf(to - from, this.#ends.length);
      const postings = { idf, facts: facts.subarray(from, to), impacts: impacts.subarray(from, to) };
      for (let at = from; at < to; at++) impacts[at] = idf * (impacts[at] ?? 0);
      if (to - from < LEVELS) sortFew(facts, impacts, from, to);
      else sortMany(postings);
      return postings;
    });
  }

  /** Where each term's postings will begin; the end of the last comes last. */
  #startOfTerms(termCount: number): Int32Array {
    const start = new Int32Array(termCount + 1);
    const terms = this.#terms.values;
    for (let at = 0; at < this.#terms.length; at++) {
      const term = terms[at] ?? 0;
      start[term + 1] = (start[term + 1] ?? 0) + 1;
    }
    for (let term = 0; term < termCount; term++)
      start[term + 1] = (start[term + 1] ?? 0) + (start[term] ?? 0);
    return start;
  }

  /** Puts each entry's fact and saturated, length-normed frequency (its impact but for the idf) beside its term's others. */
  #sortByTerm(next: Int32Array, facts: Int32Array, impacts: Float32Array, numbers: SearchNumbers): void {
    const norms = this.#norms(numbers);
    const { k1 } = numbers;
    const [terms, counted, ends] = [this.#terms.values, this.#counts.values, this.#ends.values];
    let entry = 0;
    for (let fact = 0; fact < this.#ends.length; fact++) {
      const claim = norms.claim[fact] ?? 0;
      const quotes = norms.quotes[fact] ?? 0;
      const asks = norms.asks[fact] ?? 0;
      const about = norms.about[fact] ?? 0;
      for (const end = ends[fact] ?? 0; entry < end; entry++) {
        const counts = counted[entry] ?? 0;
        const tf =
          (counts & MOST) * claim +
          ((counts >> BITS.quotes) & MOST) * quotes +
          ((counts >> BITS.asks) & MOST) * asks +
          ((counts >> BITS.about) & MOST) * about;
        const term = terms[entry] ?? 0;
        const place = next[term] ?? 0;
        next[term] = place + 1;
        facts[place] = fact;
        impacts[place] = (tf * (k1 + 1)) / (k1 + tf);
      }
    }
  }

  /** For each field and fact, what a count of one is worth: the field's weight over its length's norm. */
  #norms({ fields }: SearchNumbers): Record<Field, Float32Array> {
    const norm = (field: Field) => {
      const lengths = this.#lengths[field].finish();
      const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
      const { weight, b } = fields[field];
      return Float32Array.from(lengths, (length) => weight / (1 - b + (b * length) / average));
    };
    return { claim: norm('claim'), quotes: norm('quotes'), asks: norm('asks'), about: norm('about') };
  }
}

/** How rare a term is: Robertson and Sparck Jones's weight, never below 0. */
const idfOf = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** Steps that impacts are told apart by where a list is at least as long as there are steps. */
const LEVELS = 256;

/** Puts postings in order of falling impact, then of facts, as they are: by insertion, in place. */
function sortFew(facts: Int32Array, impacts: Float32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const fact = facts[at] ?? 0;
    const impact = impacts[at] ?? 0;
    let place = at;
    for (; place > from && (impacts[place - 1] ?? 0) < impact; place--) {
      facts[place] = facts[place - 1] ?? 0;
      impacts[place] = impacts[place - 1] ?? 0;
    }
    facts[place] = fact;
    impacts[place] = impact;
  }
}

/** The same for a long list, to one of so many levels: a counting sort. */
function sortMany({ facts, impacts }: Postings): void {
  const [unorderedFacts, unordered] = [facts.slice(), impacts.slice()];
  let most = 0;
  for (const impact of unordered) most = Math.max(most, impact);
  const levelOf = (impact: number) => LEVELS - 1 - Math.floor((impact / (most || 1)) * (LEVELS - 1));
  const start = new Uint32Array(LEVELS + 1);
  for (const impact of unordered) start[levelOf(impact) + 1] = (start[levelOf(impact) + 1] ?? 0) + 1;
  for (let level = 0; level < LEVELS; level++)
    start[level + 1] = (start[level + 1] ?? 0) + (start[level] ?? 0);
  for (let at = 0; at < unordered.length; at++) {
    const impact = unordered[at] ?? 0;
    const level = levelOf(impact);
    const place = start[level] ?? 0;
    start[level] = place + 1;
    facts[place] = unorderedFacts[at] ?? 0;
    impacts[place] = impact;
  }
}
