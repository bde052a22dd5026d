import type { PollData } from '../../channels/channels.ts';
import { type Contrast, canBePolled } from '../../facts/contrast.ts';
import type { Prompt } from '../../facts/prompt.ts';
import { contrastQuestion, promptQuestion, sideWords } from '../../reply/headline.ts';
import type { View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';
import { contrastOfPrompt } from './discussion-evidence.ts';

/** Discord's limits for polls. */
const MAX_QUESTION = 300;
export const MAX_POLL_ANSWER = 55;
/** A week, in hours. */
const HOURS = 7 * 24;

/** A poll on a contrast: its question, with its sides' positions as answers; open for a week. */
export const pollOf = (view: View, contrast: Contrast): PollData =>
  poll(contrastQuestion(view, contrast), positionsIn(view, contrast));

/** The poll of a prompt: on its own positions, or on its contrast; undefined where it has neither. */
export function pollOn(view: View, prompt: Prompt): PollData | undefined {
  if (prompt.poll !== undefined) return poll(promptQuestion(view, prompt), prompt.poll);
  const contrast = contrastOfPrompt(view.base, prompt);
  return contrast && pollOf(view, contrast);
}

const positionsIn = (view: Pick<View, 'say'>, contrast: Contrast): string[] =>
  contrast.sides.map((side, at) => sideWords(view, contrast, at).poll ?? side.poll ?? side.label);

const poll = (question: string, answers: readonly string[]): PollData => ({
  poll: {
    question: { text: cutAtWord(question, MAX_QUESTION) },
    answers: answers.map((words) => ({ poll_media: { text: cutAtWord(words, MAX_POLL_ANSWER) } })),
    duration: HOURS,
    allow_multiselect: false,
    layout_type: 1,
  },
  allowed_mentions: { parse: [] },
});

/** The positions on a prompt's question that a member can take, in the reader's language; empty where it has none. */
export function positionsOf(view: Pick<View, 'base' | 'say'>, prompt: Prompt): readonly string[] {
  if (prompt.poll !== undefined) return prompt.poll;
  const contrast = contrastOfPrompt(view.base, prompt);
  return contrast === undefined || !canBePolled(contrast) ? [] : positionsIn(view, contrast);
}
