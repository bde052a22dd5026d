import type { Fact } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import type { Prompt } from '../facts/prompt.ts';
import type { Topic } from '../facts/topic.ts';

/** What a discussion starts from. */
export type Origin =
  | { readonly kind: 'fact'; readonly record: Fact }
  | { readonly kind: 'topic'; readonly record: Topic };

/** The prompts on a fact: those that cite it, then those on a contrast that it speaks in. On a topic: on its facts. */
export function promptsOn(base: FactBase, { kind, record }: Origin): Prompt[] {
  const prompts = [...base.prompts.values()];
  if (kind === 'topic')
    return prompts.filter(({ facts }) => facts.some((id) => need(base.facts, id).topics.includes(record.id)));
  const cites = ({ facts }: Prompt) => facts.includes(record.id);
  const touches = ({ contrast }: Prompt) =>
    contrast !== undefined &&
    need(base.contrasts, contrast).sides.some(({ facts }) => facts.includes(record.id));
  return [...prompts.filter(cites), ...prompts.filter((prompt) => !cites(prompt) && touches(prompt))];
}
