import { PROMPT_KINDS, type PromptKind } from '../../facts/prompt.ts';
import { choiceOption } from '../server-command-data.ts';

/** The option for a kind of prompt. */
export const kindOption = choiceOption(
  'option.kind',
  PROMPT_KINDS.map((kind) => ({ value: kind, text: `discuss.kind.${kind}` as const })),
);

/** The kind that an option's value names. */
export const kindOf = (typed: string | undefined): PromptKind | undefined =>
  PROMPT_KINDS.find((kind) => kind === typed);
