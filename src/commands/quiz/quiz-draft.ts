import type { Fact, Quote } from '../../facts/fact.ts';
import { contrastsOf, type FactBase } from '../../facts/fact-base.ts';

/** What a question asks for. */
export type QuizKind = 'who' | 'year' | 'figure';

/** A question as it can be made of a fact, before its choices are drawn. */
export interface Draft {
  readonly quote: Quote;
  /** What is asked about: the quote as it is, or the claim with a blank; a quote is never altered. */
  readonly shown: string;
  readonly right: string;
  /** Wrong choices, the likeliest first; none of them stands in a quote of the fact. */
  readonly wrong: readonly string[];
}

/** Makes a draft of a fact; undefined where nothing can be asked so. */
export type DraftOf = (base: FactBase, fact: Fact) => Draft | undefined;

/** Stands in a claim for what is asked. */
export const BLANK = '____';

/** Characters of what is asked about, which is shown whole or not at all. */
export const MAX_SHOWN = 1000;

/** Likeliest wrong choices that three are drawn from. */
export const LIKELIEST = 8;

/**
 * A fact and those that speak in a contrast with it: of the same thing they may have another date or figure, which
 * would be no wrong answer.
 */
export const speakingOfTheSame = (base: FactBase, fact: Fact): ReadonlySet<string> =>
  new Set([fact.id, ...contrastsOf(base, fact).flatMap(({ sides }) => sides.flatMap(({ facts }) => facts))]);

/** Something that is worked out once for each base. */
export function oncePerBase<T>(work: (base: FactBase) => T): (base: FactBase) => T {
  const known = new WeakMap<FactBase, T>();
  return (base) => {
    const value = known.get(base) ?? work(base);
    known.set(base, value);
    return value;
  };
}
