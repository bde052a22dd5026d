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
    const impacts = this.#impacts(numbers);
    const facts = this.#facts.finish();
    const all: Postings[] = [];
    for (let term = 0; term < termCount; term++) {
      const entries = order.subarray(start[term] ?? 0, start[term + 1]);
      const idf = idfOf(entries.length, this.#fact);
      const own = new Float32Array(entries.length);
      for (let at = 0; at < own.length; at++) own[at] = idf * (impacts[entries[at] ?? 0] ?? 0);
      all.push({ idf, ...inOrder(entries, own, facts) });
    }
    return all;
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

  /** Each entry's saturated, length-normed frequency: its impact but for the term's idf. */
  #impacts(numbers: SearchNumbers): Float32Array {
    const { claim, quotes, asks, about } = this.#norms(numbers);
    const { k1 } = numbers;
    const facts = this.#facts.finish();
    const impacts = new Float32Array(facts.length);
    for (let entry = 0; entry < impacts.length; entry++) {
      const fact = facts[entry] ?? 0;
      const counts = this.#counts.at(entry);
      const tf =
        (counts & MOST) * (claim[fact] ?? 0) +
        ((counts >> BITS.quotes) & MOST) * (quotes[fact] ?? 0) +
        ((counts >> BITS.asks) & MOST) * (asks[fact] ?? 0) +
        ((counts >> BITS.about) & MOST) * (about[fact] ?? 0);
      impacts[entry] = (tf * (k1 + 1)) / (k1 + tf);
    }
    return impacts;
  }
}

/** The facts of a term's entries and their impacts, the heaviest first. */
function inOrder(entries: Int32Array, own: Float32Array, facts: Int32Array): Omit<Postings, 'idf'> {
  const places = byFalling(own);
  const ordered = new Int32Array(places.length);
  const impacts = new Float32Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    ordered[at] = facts[entries[place] ?? 0] ?? 0;
    impacts[at] = own[place] ?? 0;
  }
  return { facts: ordered, impacts };
}

/** How rare a term is: Robertson and Sparck Jones's weight, never below 0. */
const idfOf = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** Steps that impacts are told apart by when they are put in order. */
const LEVELS = 256;

/** The places of values from large to small, to one of so many levels: a counting sort, for lists may be long. */
function byFalling(values: Float32Array): Uint32Array {
  const order = new Uint32Array(values.length);
  if (values.length < LEVELS) {
    for (let at = 0; at < order.length; at++) order[at] = at;
    return order.length < 2 ? order : order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  }
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  const levelOf = (value: number) => LEVELS - 1 - Math.floor((value / (most || 1)) * (LEVELS - 1));
  const start = new Uint32Array(LEVELS + 1);
  for (const value of values) start[levelOf(value) + 1] = (start[levelOf(value) + 1] ?? 0) + 1;
  for (let level = 0; level < LEVELS; level++)
    start[level + 1] = (start[level + 1] ?? 0) + (start[level] ?? 0);
  for (let at = 0; at < values.length; at++) {
    const level = levelOf(values[at] ?? 0);
    const place = start[level] ?? 0;
    order[place] = at;
    start[level] = place + 1;
  }
  return order;
}
