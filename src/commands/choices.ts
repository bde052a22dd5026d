import type { Fact } from '../facts/fact.ts';
import { type FactBase, findFact } from '../facts/fact-base.ts';
import { LANGUAGES, sayFor } from '../language/language.ts';
import { factLabel } from '../reply/fact-option.ts';
import { MAX_LABEL } from '../reply/limits.ts';
import type { Choice, View } from '../reply/reply.ts';

/** Marks a value as a picked suggestion; a person would not type it. */
const PICKED = 'fact:';

/** A fact as a suggestion: its label, and a value that marks it as picked. */
export function choiceOf(view: View, fact: Fact): Choice {
  const name = factLabel(view, fact);
  const value = `${PICKED}${fact.id}`;
  return { name, value: value.length > MAX_LABEL ? name : value };
}

/**
 * The fact that a value was picked for, if it is such a value and the fact is still there. A label does as well,
 * where no other fact shares it: a terminal completes to what it shows.
 */
export function pickedFact(base: FactBase, value: string): Fact | undefined {
  if (value.startsWith(PICKED)) return findFact(base, value.slice(PICKED.length));
  if (!value.endsWith(')')) return undefined;
  const [fact, other] = [...base.facts.values()].filter((one) =>
    LANGUAGES.some((language) => factLabel({ base, say: sayFor(language) }, one) === value),
  );
  return other === undefined ? fact : undefined;
}
