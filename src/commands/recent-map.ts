/**
 * A map of what was set last: at least `most` keys, at most twice as many. In two halves, of which the older goes whole:
 * a Map from which the oldest key is taken at every turn is walked through, over all that was taken before.
 */
export class RecentMap<K, V> {
  readonly #most: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.#most && !this.#young.has(key)) this.forgetOld();
    this.#young.set(key, value);
  }

  /** Forgets what was not set since the last time that it forgot. */
  forgetOld(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}
