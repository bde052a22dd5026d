/** A list of 32-bit integers that grows: a tenth of the memory of an array of numbers while a large index is built. */
export class IntList {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  /** The values, without the room to grow. */
  finish(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}
