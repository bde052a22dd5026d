/** No word has more letters; what has is cut. */
export const MAX_WORD = 40;

/** The hash of no letters (FNV-1a). */
export const NO_LETTERS = 0x811c9dc5 | 0;
/** The hash of some letters and another. */
export const hashWith = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);

/** A word's letters are kept with zeros after them, which ends the longest one too. */
const STRIDE = MAX_WORD + 1;
/** Two numbers for each slot: the hash of what stands there, and its place from 1. */
const SLOT = 2;
const FIRST_SLOTS = 2 ** 14;

/**
 * Remembers what was made of each word. A word is looked up by the codes of its letters, so that reading a text makes
 * no string of a word that was met before, as a `Map` would need: the most of the time. Open addressing.
 */
export class WordTable<Made> {
  readonly #make: (word: string) => Made;
  #made: Made[] = [];
  #letters = new Uint16Array((FIRST_SLOTS / 2) * STRIDE);
  #slots = new Int32Array(FIRST_SLOTS * SLOT);

  constructor(make: (word: string) => Made) {
    this.#make = make;
  }

  get size(): number {
    return this.#made.length;
  }

  /** What the word of the letters `from` up to `to`, which have this hash, stands for; made where it is new. */
  find(letters: Uint16Array, from: number, to: number, hash: number): Made {
    const slots = this.#slots;
    let slot = slotOf(hash, slots);
    for (let place = slots[slot + 1] ?? 0; place > 0; place = slots[slot + 1] ?? 0) {
      const made = this.#made[place - 1];
      if (slots[slot] === hash && made !== undefined && this.#isAt(place - 1, letters, from, to)) return made;
      slot = (slot + SLOT) & (slots.length - 1);
    }
    return this.#add(letters.subarray(from, to), slot, hash);
  }

  clear(): void {
    this.#made = [];
    this.#letters.fill(0);
    this.#slots.fill(0);
  }

  #isAt(place: number, letters: Uint16Array, from: number, to: number): boolean {
    const own = this.#letters;
    let at = place * STRIDE;
    for (let letter = from; letter < to; letter++) if (own[at++] !== letters[letter]) return false;
    return own[at] === 0;
  }

  #add(letters: Uint16Array, slot: number, hash: number): Made {
    const made = this.#make(stringOf(letters));
    this.#letters.set(letters, this.#made.length * STRIDE);
    this.#made.push(made);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#made.length;
    if (this.#made.length * SLOT * 2 === this.#slots.length) this.#grow();
    return made;
  }

  /** Doubles the room before more than half of the slots are taken. */
  #grow(): void {
    const before = this.#slots;
    const slots = new Int32Array(before.length * 2);
    for (let from = 0; from < before.length; from += SLOT) {
      const hash = before[from] ?? 0;
      if (before[from + 1] === 0) continue;
      let to = slotOf(hash, slots);
      while (slots[to + 1] !== 0) to = (to + SLOT) & (slots.length - 1);
      slots[to] = hash;
      slots[to + 1] = before[from + 1] ?? 0;
    }
    this.#slots = slots;
    const letters = new Uint16Array(this.#letters.length * 2);
    letters.set(this.#letters);
    this.#letters = letters;
  }
}

/** Where to look first; the upper half of a hash is better mixed than the lower. */
const slotOf = (hash: number, slots: Int32Array): number =>
  ((hash ^ (hash >>> 15)) * SLOT) & (slots.length - 1);

function stringOf(letters: Uint16Array): string {
  let word = '';
  for (const letter of letters) word += String.fromCharCode(letter);
  return word;
}
