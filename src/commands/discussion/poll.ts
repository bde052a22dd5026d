import type { PollData } from '../../channels/channels.ts';
import type { Contrast } from '../../facts/contrast.ts';
import { contrastQuestion, sideWords } from '../../reply/headline.ts';
import type { View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';

/** Discord's limits for polls. */
const MAX_QUESTION = 300;
const MAX_ANSWER = 55;
const MAX_ANSWERS = 10;
/** A week, in hours. */
const HOURS = 7 * 24;

/** Whether a contrast can be voted on: its sources differ, and each side has words for its position. */
export const canBePolled = ({ type, sides }: Contrast): boolean =>
  type === 'differ' &&
  sides.length >= 2 &&
  sides.length <= MAX_ANSWERS &&
  new Set(sides.map(({ poll }) => poll ?? '').filter((words) => words !== '')).size === sides.length;

/** A poll on a contrast: its question, with its sides' positions as answers; open for a week. */
export const pollOf = (view: View, contrast: Contrast): PollData => ({
  poll: {
    question: { text: cutAtWord(contrastQuestion(view, contrast), MAX_QUESTION) },
    answers: contrast.sides.map((side, at) => {
      const words = sideWords(view, contrast, at).poll ?? side.poll ?? side.label;
      return { poll_media: { text: cutAtWord(words, MAX_ANSWER) } };
    }),
    duration: HOURS,
    allow_multiselect: false,
    layout_type: 1,
  },
  allowed_mentions: { parse: [] },
});
