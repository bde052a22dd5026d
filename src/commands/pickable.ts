import type { FactBase } from '../facts/fact-base.ts';
import { LANGUAGES, sayFor } from '../language/language.ts';
import { memoizeByObject } from '../memo/memoize.ts';
import { MAX_LABEL } from '../reply/limits.ts';
import type { Choice, View } from '../reply/reply.ts';
import { cutAtWord } from '../reply/text.ts';
import { createFuzzyFinder, type FuzzyFinder } from '../text/fuzzy.ts';

/** What makes a kind of records pickable. */
interface Kind<T> {
  /** Marks a value as a picked suggestion; a person would not type it. */
  readonly mark: string;
  readonly recordsOf: (base: FactBase) => ReadonlyMap<string, T>;
  readonly labelOf: (view: View, record: T) => string;
  /** What a record may be called by somebody who types. */
  readonly callingsOf: (record: T) => readonly string[];
  /** The record of an id; that of the records' map unless given. */
  readonly byId?: (base: FactBase, id: string) => T | undefined;
  /** Whether a text can be a label at all: spares making those of a large base. */
  readonly mayBeLabel?: (text: string) => boolean;
}

/** How records of a kind are suggested, and how a suggestion that comes back is read. */
export interface Pickable<T> {
  /** A record as a suggestion: its label, and a value that marks it as picked. */
  choiceOf(view: View, record: T): Choice;
  /**
   * The record that a suggestion was made of, by its value, or by its label in any language where no other record shares
   * it: Discord's client at times sends the label, and a terminal completes to it.
   */
  picked(base: FactBase, value: string): T | undefined;
  /** The record that was picked; else those that are called exactly what was typed. */
  named(base: FactBase, typed: string): readonly T[];
  /** The finder of records by what they may be called; made once for each base. */
  finderFor(base: FactBase): FuzzyFinder<T>;
}

/** Makes the records of a kind pickable. */
export function pickable<T extends { readonly id: string }>(kind: Kind<T>): Pickable<T> {
  const { mark, recordsOf, callingsOf, mayBeLabel = () => true } = kind;
  const { byId = (base: FactBase, id: string) => recordsOf(base).get(id) } = kind;
  const finderOf = memoizeByObject((records: ReadonlyMap<string, T>) =>
    createFuzzyFinder(records.values(), callingsOf),
  );
  const labelOf = (view: View, record: T) => cutAtWord(kind.labelOf(view, record), MAX_LABEL);
  const byLabel = memoizeByObject((base: FactBase): ReadonlyMap<string, T | undefined> => {
    const made = new Map<string, T | undefined>();
    for (const record of recordsOf(base).values()) {
      const own = LANGUAGES.map((language) => labelOf({ base, say: sayFor(language) }, record));
      for (const label of new Set(own)) made.set(label, made.has(label) ? undefined : record);
    }
    return made;
  });
  const picked = (base: FactBase, value: string): T | undefined => {
    if (value.startsWith(mark)) return byId(base, value.slice(mark.length));
    return mayBeLabel(value) ? byLabel(base).get(value) : undefined;
  };
  return {
    picked,
    choiceOf(view, record) {
      const name = labelOf(view, record);
      const value = mark + record.id;
      return { name, value: value.length > MAX_LABEL ? name : value };
    },
    named(base, typed) {
      const one = picked(base, typed);
      return one === undefined ? finderOf(recordsOf(base)).called(typed) : [one];
    },
    finderFor: (base) => finderOf(recordsOf(base)),
  };
}
