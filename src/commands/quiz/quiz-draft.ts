import type { Fact, Quote } from '../../facts/fact.ts';
import { contrastsOf, type FactBase } from '../../facts/fact-base.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { wordKey } from '../../text/words.ts';

/** Kinds of questions. */
export const QUIZ_KINDS = ['who', 'order', 'year', 'figure'] as const;
export type QuizKind = (typeof QUIZ_KINDS)[number];

/** A question on a fact before its choices are drawn. */
export interface Draft {
  readonly quote: Quote;
  /** The text shown: the unaltered quote, or the claim with a blank; empty where the choices say all. */
  readonly shown: string;
  readonly right: string;
  /** Wrong choices, the likeliest first; none of them is in a quote of the fact. */
  readonly wrong: readonly string[];
}

/** Drafts a question of one kind on a fact; undefined where that is not possible. */
export type DraftOf = (base: FactBase, fact: Fact) => Draft | undefined;

/** The blank in a claim. */
export const BLANK = '____';

/** Characters of the text shown, which is shown whole or not at all. */
export const MAX_SHOWN = 1000;

/** The likeliest wrong choices, from which some are drawn. */
export const MAX_LIKELY = 8;

/** The ids of a fact and of the facts in its contrasts: another date or figure from these might be correct too. */
export const factsInSameContrasts = (base: FactBase, fact: Fact): ReadonlySet<string> =>
  new Set([fact.id, ...contrastsOf(base, fact).flatMap(({ sides }) => sides.flatMap(({ facts }) => facts))]);

/** The words of a quote, by which it is compared with others. */
export const quoteKey = memoizeByObject(({ exact }: Quote) => wordKey(exact));

/** The words with a capital in a claim. */
export const namesIn = (claim: string): ReadonlySet<string> =>
  new Set(claim.match(/(?<![\p{L}’'])\p{Lu}\p{L}{2,}/gu));

/** A test whether a number is above and below the same of the others as the right one: beyond them it would contradict the text. */
export const onSameSide =
  (right: number, others: readonly number[]): ((one: number) => boolean) =>
  (one) =>
    others.every((other) => other === right || Math.sign(one - other) === Math.sign(right - other));
