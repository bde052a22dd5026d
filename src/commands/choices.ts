import type { Fact } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import { MAX_LABEL } from '../reply/limits.ts';
import type { Choice } from '../reply/reply.ts';
import { cutAtWord } from '../reply/text.ts';

/** Characters of a label that its sources may take. */
const MAX_SOURCES = 60;

/** Marks a value as a picked suggestion; a person would not type it. */
const PICKED = 'fact:';

/** A fact as a suggestion: its claim, cut at a word where it must be, with the source at the end. */
export function choiceOf(base: FactBase, fact: Fact): Choice {
  const sources = new Set(fact.quotes.map(({ source }) => need(base.sources, source).short));
  const suffix = ` (${cutAtWord([...sources].join(', '), MAX_SOURCES)})`;
  const name = cutAtWord(fact.claim.replace(/\s+/g, ' '), MAX_LABEL - suffix.length) + suffix;
  const value = `${PICKED}${fact.id}`;
  return { name, value: value.length > MAX_LABEL ? name : value };
}

/**
 * The fact that a value was picked for, if it is such a value and the fact is still there. A label does as well,
 * where no other fact shares it: a terminal completes to what it shows.
 */
export function pickedFact(base: FactBase, value: string): Fact | undefined {
  if (value.startsWith(PICKED)) return base.facts.get(value.slice(PICKED.length));
  if (!value.endsWith(')')) return undefined;
  const [fact, other] = [...base.facts.values()].filter((one) => choiceOf(base, one).name === value);
  return other === undefined ? fact : undefined;
}
