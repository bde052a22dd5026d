/**
 * An approximate LRU map in two generations: holds the last `max` keys at least and 2 × `max` at most, and drops a
 * generation at a time. (Deleting a Map's oldest key one by one would rescan its deleted entries.)
 */
export class RecentMap<K, V> {
  readonly #max: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(max: number) {
    this.#max = max;
  }

  get(key: K): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.#max && !this.#young.has(key)) this.forgetOld();
    this.#young.set(key, value);
  }

  /** Drops the keys that were not set since the previous call. */
  forgetOld(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}
