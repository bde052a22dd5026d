import type { FactBase } from '../../facts/fact-base.ts';
import type { Prompt } from '../../facts/prompt.ts';
import { promptQuestion } from '../../reply/headline.ts';
import type { Choice, View } from '../../reply/reply.ts';
import { choice, matching } from '../suggestions.ts';

/** The question of a prompt in every language. */
export const questionsOfPrompt = ({ question, translations }: Prompt): string[] => [
  question,
  ...Object.values(translations ?? {}).flatMap((words) => words?.question ?? []),
];

/** Suggests prompts by their questions in any language, said in the reader's. */
export const suggestPrompts = (view: View, prompts: Iterable<Prompt>, typed: string): Choice[] =>
  matching(prompts, typed, (prompt) => [prompt.id, ...questionsOfPrompt(prompt)]).map((prompt) =>
    choice(promptQuestion(view, prompt), prompt.id),
  );

/** The prompt of an option's value: an id, or a question as the terminal completes it. */
export const promptOf = ({ prompts }: FactBase, typed: string): Prompt | undefined =>
  prompts.get(typed) ??
  [...prompts.values()].find((prompt) =>
    questionsOfPrompt(prompt).some((question) =>
      [question, choice(question, prompt.id).name].includes(typed),
    ),
  );
