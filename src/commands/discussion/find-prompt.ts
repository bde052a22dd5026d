import type { FactBase } from '../../facts/fact-base.ts';
import type { Prompt } from '../../facts/prompt.ts';
import type { Choice } from '../../reply/reply.ts';
import { choice, matching } from '../suggestions.ts';

/** Prompts for what was typed, by their questions. */
export const suggestPrompts = (prompts: Iterable<Prompt>, typed: string): Choice[] =>
  matching(prompts, typed, ({ id, question }) => [id, question]).map(({ id, question }) =>
    choice(question, id),
  );

/** The prompt of an option's text: its id, or its question as a terminal completes to it. */
export const promptOf = ({ prompts }: FactBase, typed: string): Prompt | undefined =>
  prompts.get(typed) ??
  [...prompts.values()].find(({ id, question }) => choice(question, id).name === typed || question === typed);
