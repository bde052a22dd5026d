import { IntList } from './int-list.ts';
import type { SearchNumbers } from './options.ts';

/** The facts that a term stands in, by falling impact: the term's whole share of the fact's BM25F score. */
export interface Postings {
  readonly idf: number;
  readonly facts: Int32Array;
  readonly impacts: Float32Array;
}

const FIELDS = ['claim', 'quotes', 'asks', 'about'] as const;
export type Field = (typeof FIELDS)[number];

/** Counts of one term in the four fields of a fact are kept in one integer, a byte each. */
const BITS: Readonly<Record<Field, number>> = { claim: 0, quotes: 8, asks: 16, about: 24 };
const MOST = 0x7f;

/** Collects how often each term stands in each field, fact by fact, and turns that into impacts. */
export class PostingsBuilder {
  readonly #terms = new IntList();
  readonly #facts = new IntList();
  readonly #counts = new IntList();
  readonly #lengths: Readonly<Record<Field, IntList>> = {
    claim: new IntList(),
    quotes: new IntList(),
    asks: new IntList(),
    about: new IntList(),
  };
  readonly #current = new Map<number, number>();
  readonly #currentLength: Record<Field, number> = { claim: 0, quotes: 0, asks: 0, about: 0 };
  #fact = 0;

  /** Counts a term in a field of the fact under way. */
  add(term: number, field: Field): void {
    const counts = this.#current.get(term) ?? 0;
    const bits = BITS[field];
    if (((counts >> bits) & MOST) < MOST) this.#current.set(term, counts + (1 << bits));
    this.#currentLength[field]++;
  }

  /** Goes on to the next fact. */
  endFact(): void {
    for (const [term, counts] of this.#current) {
      this.#terms.push(term);
      this.#facts.push(this.#fact);
      this.#counts.push(counts);
    }
    this.#current.clear();
    for (const field of FIELDS) {
      this.#lengths[field].push(this.#currentLength[field]);
      this.#currentLength[field] = 0;
    }
    this.#fact++;
  }

  /** The postings of each term. */
  finish(termCount: number, numbers: SearchNumbers): Postings[] {
    const { order, start } = this.#byTerm(termCount);
    const norms = this.#norms(numbers);
    return Array.from({ length: termCount }, (_, term) => {
      const from = start[term] ?? 0;
      const entries = order.subarray(from, start[term + 1]);
      return this.#weigh(entries, norms, numbers);
    });
  }

  /** The entries in order of their terms: a counting sort. */
  #byTerm(termCount: number): { order: Int32Array; start: Int32Array } {
    const start = new Int32Array(termCount + 1);
    const bump = (counts: Int32Array, at: number, by = 1): number => {
      const before = counts[at] ?? 0;
      counts[at] = before + by;
      return before;
    };
    for (let at = 0; at < this.#terms.length; at++) bump(start, this.#terms.at(at) + 1);
    for (let term = 0; term < termCount; term++) bump(start, term + 1, start[term]);
    const next = start.slice();
    const order = new Int32Array(this.#terms.length);
    for (let at = 0; at < this.#terms.length; at++) order[bump(next, this.#terms.at(at))] = at;
    return { order, start };
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

  #weigh(entries: Int32Array, norms: Readonly<Record<Field, Float32Array>>, { k1 }: SearchNumbers): Postings {
    const idf = Math.log(1 + (this.#fact - entries.length + 0.5) / (entries.length + 0.5));
    const impactOf = (entry: number): number => {
      const fact = this.#facts.at(entry);
      const counts = this.#counts.at(entry);
      let tf = 0;
      for (const field of FIELDS) tf += ((counts >> BITS[field]) & MOST) * (norms[field][fact] ?? 0);
      return (idf * tf * (k1 + 1)) / (k1 + tf);
    };
    const impacts = Float32Array.from(entries, impactOf);
    const byImpact = Uint32Array.from(entries, (_, at) => at).sort(
      (a, b) => (impacts[b] ?? 0) - (impacts[a] ?? 0) || a - b,
    );
    return {
      idf,
      facts: Int32Array.from(byImpact, (at) => this.#facts.at(entries[at] ?? 0)),
      impacts: Float32Array.from(byImpact, (at) => impacts[at] ?? 0),
    };
  }
}
