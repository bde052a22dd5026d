import type { Picture } from '../picture.ts';

const MAX_PICTURES = 32;
const MAX_BYTES = 12 * 1024 * 1024;

/** An LRU cache of pictures, limited by number and size; the key is a hash of the content. */
export class PictureCache {
  readonly #pictures = new Map<string, Picture>();
  #bytes = 0;

  get(key: string): Picture | undefined {
    const picture = this.#pictures.get(key);
    if (picture === undefined) return undefined;
    // Moves the key to the end: a Map keeps insertion order.
    this.#pictures.delete(key);
    this.#pictures.set(key, picture);
    return picture;
  }

  set(key: string, picture: Picture): void {
    this.#drop(key);
    this.#pictures.set(key, picture);
    this.#bytes += picture.png.byteLength;
    for (const oldest of this.#pictures.keys()) {
      if (this.#pictures.size <= MAX_PICTURES && this.#bytes <= MAX_BYTES) break;
      this.#drop(oldest);
    }
  }

  get size(): number {
    return this.#pictures.size;
  }

  #drop(key: string): void {
    this.#bytes -= this.#pictures.get(key)?.png.byteLength ?? 0;
    this.#pictures.delete(key);
  }
}
