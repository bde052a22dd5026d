import type { Translations } from './language.ts';

/** What a prompt has a seminar do. */
export const PROMPT_KINDS = [
  'opening',
  'close-reading',
  'compare',
  'evidence',
  'counterfactual',
  'role',
] as const;
/** One of them. */
export type PromptKind = (typeof PROMPT_KINDS)[number];

/** A question for discussion that cites its evidence. */
export interface Prompt {
  readonly id: string;
  readonly kind: PromptKind;
  readonly question: string;
  readonly facts: readonly string[];
  readonly contrast?: string | undefined;
  /** Positions for a poll, where no contrast has them; at most 55 characters each. */
  readonly poll?: readonly string[] | undefined;
  readonly translations?: Translations<{ readonly question: string }> | undefined;
}
