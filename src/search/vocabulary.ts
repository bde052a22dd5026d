import { type IntList, withRoom } from './int-list.ts';
import { type NameFinder, type NameSpan, nameTerm } from './names.ts';
import { isFiller } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

/** A text as it was read. */
export interface TextReading {
  readonly words: readonly Word[];
  readonly names: readonly NameSpan[];
}

/** Reads a text for the index. */
export function readText(text: string, finder: NameFinder): TextReading {
  const words = wordsOf(text);
  return { words, names: finder.find(words) };
}

/** What stands for a filler in place of a term. */
const FILLER = -1;

/** Numbers terms in the order in which they are met, and counts words as written. */
export class Vocabulary {
  readonly termIds = new Map<string, number>();
  readonly #words: Word[] = [];
  readonly #names = new Map<string, number>();
  /** By a word's number: 1 more than its term's id, `FILLER`, or 0 where it is new; and how often it was met. */
  #termOf: Int32Array = new Int32Array(1024);
  #timesOf: Int32Array = new Int32Array(1024);

  /** Adds the ids of a text's terms to a list: those of its words in order but for fillers, then of its names. */
  addTerms({ words, names }: TextReading, to: IntList): void {
    for (const word of words) {
      const term = this.#termOf[word.number] || this.#learn(word);
      this.#timesOf[word.number] = (this.#timesOf[word.number] ?? 0) + 1;
      if (term !== FILLER) to.push(term - 1);
    }
    for (const { ids } of names) {
      for (const id of ids) to.push(this.#names.get(id) ?? this.#learnName(id));
    }
  }

  /** Every word as written, in order of the words' numbers, with how often it was met. */
  times(): Map<string, number> {
    const inOrder = this.#words.sort((a, b) => a.number - b.number);
    return new Map(inOrder.map(({ text, number }) => [text, this.#timesOf[number] ?? 0]));
  }

  #learn(word: Word): number {
    const term = isFiller(word.text) ? FILLER : 1 + this.#idOf(word.term);
    this.#words.push(word);
    this.#termOf = withRoom(this.#termOf, word.number);
    this.#timesOf = withRoom(this.#timesOf, word.number);
    this.#termOf[word.number] = term;
    return term;
  }

  #learnName(name: string): number {
    const id = this.#idOf(nameTerm(name));
    this.#names.set(name, id);
    return id;
  }

  #idOf(term: string): number {
    const id = this.termIds.get(term) ?? this.termIds.size;
    this.termIds.set(term, id);
    return id;
  }
}
