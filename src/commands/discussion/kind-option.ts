import { PROMPT_KINDS, type PromptKind } from '../../facts/prompt.ts';
import { choiceOption } from '../server-command-data.ts';

const KINDS = PROMPT_KINDS.map((kind) => ({ value: kind, text: `discuss.kind.${kind}` as const }));

/** The option for a kind of prompt. */
export const kindOption = choiceOption('option.kind', KINDS);
/** The same, with a choice of all kinds. */
export const kindOrAllOption = choiceOption('option.kind', [
  ...KINDS,
  { value: 'all', text: 'discuss.kind.all' },
]);

/** The kind that an option's value names. */
export const kindOf = (typed: string | undefined): PromptKind | undefined =>
  PROMPT_KINDS.find((kind) => kind === typed);
