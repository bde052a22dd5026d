import type { Fact } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import { MAX_LABEL } from '../reply/limits.ts';
import type { Choice } from '../reply/reply.ts';

/** Marks a value as a picked suggestion; a person would not type it. */
const PICKED = 'fact:';

/** A fact as a suggestion: its claim, cut at a word where it must be, with the source at the end. */
export function choiceOf(base: FactBase, fact: Fact): Choice {
  const sources = new Set(fact.quotes.map(({ source }) => need(base.sources, source).short));
  const suffix = ` (${[...sources].join(', ')})`;
  return { name: cutAtWord(fact.claim, MAX_LABEL - suffix.length) + suffix, value: `${PICKED}${fact.id}` };
}

/** The fact that a value was picked for, if it is such a value and the fact is still there. */
export const pickedFact = (base: FactBase, value: string): Fact | undefined =>
  value.startsWith(PICKED) ? base.facts.get(value.slice(PICKED.length)) : undefined;

/** A label of at most `limit` characters, cut between words and marked with an ellipsis. Never for quotes. */
export function cutAtWord(label: string, limit: number): string {
  if (label.length <= limit) return label;
  const cut = label.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
