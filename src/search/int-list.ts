/** A list of 32-bit integers that grows: a tenth of the memory of an array of numbers while a large index is built. */
export class IntList {
  #values: Int32Array = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The values, with room after them: for loops that read many. Until the next `push()`. */
  get values(): Int32Array {
    return this.#values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#values = withRoom(this.#values, this.#length);
    this.#values[this.#length++] = value;
  }

  /** Empties the list, whose room stays. */
  clear(): void {
    this.#length = 0;
  }

  /** The values, without the room to grow. */
  finish(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}

/** The same array where it has a place, else a copy of at least twice the length that does. */
export function withRoom(values: Int32Array, place: number): Int32Array {
  if (place < values.length) return values;
  const larger = new Int32Array(Math.max(place + 1, values.length * 2));
  larger.set(values);
  return larger;
}
