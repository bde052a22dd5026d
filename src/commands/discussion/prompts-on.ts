import type { Fact } from '../../facts/fact.ts';
import { type FactBase, need } from '../../facts/fact-base.ts';
import type { Prompt } from '../../facts/prompt.ts';
import type { Topic } from '../../facts/topic.ts';
import { promptsOfDeck } from './deck/prompts-of-deck.ts';

/** The record that a discussion starts from. */
export type Origin =
  | { readonly kind: 'fact'; readonly record: Fact }
  | { readonly kind: 'topic'; readonly record: Topic };

/** The prompts on a fact: those that cite it, then those on a contrast with it; on a topic: those of its deck. */
export const promptsOn = (base: FactBase, { kind, record }: Origin): readonly Prompt[] =>
  kind === 'topic' ? promptsOfDeck(base, { topic: record.id }) : onFact(base, record);

function onFact(base: FactBase, { id }: Fact): Prompt[] {
  const prompts = [...base.prompts.values()];
  const cites = ({ facts }: Prompt) => facts.includes(id);
  const touches = ({ contrast }: Prompt) =>
    contrast !== undefined && need(base.contrasts, contrast).sides.some(({ facts }) => facts.includes(id));
  return [...prompts.filter(cites), ...prompts.filter((prompt) => !cites(prompt) && touches(prompt))];
}
