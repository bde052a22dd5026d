import type { FactBase } from '../../facts/fact-base.ts';
import type { Prompt } from '../../facts/prompt.ts';
import type { Choice } from '../../reply/reply.ts';
import { choice, matching } from '../suggestions.ts';

/** Suggests prompts by their questions. */
export const suggestPrompts = (prompts: Iterable<Prompt>, typed: string): Choice[] =>
  matching(prompts, typed, ({ id, question }) => [id, question]).map(({ id, question }) =>
    choice(question, id),
  );

/** The prompt of an option's value: an id, or a question as the terminal completes it. */
export const promptOf = ({ prompts }: FactBase, typed: string): Prompt | undefined =>
  prompts.get(typed) ??
  [...prompts.values()].find(({ id, question }) => choice(question, id).name === typed || question === typed);
