import type { Contrast } from '../facts/contrast.ts';
import { cutAtWord } from './text.ts';

/** Discord's limits of polls. */
const MAX_QUESTION = 300;
const MAX_ANSWER = 55;
const MAX_ANSWERS = 10;
/** A week. */
const HOURS = 7 * 24;

/** Discord's message data for a poll; it takes no other content beside it. */
export interface PollData {
  readonly poll: {
    readonly question: { readonly text: string };
    readonly answers: readonly { readonly poll_media: { readonly text: string } }[];
    readonly duration: number;
    readonly allow_multiselect: boolean;
    readonly layout_type: 1;
  };
  readonly allowed_mentions: { readonly parse: [] };
}

/** Whether a contrast has sides between which a class can choose: where the sources agree there are none. */
export const canBePolled = ({ type, sides }: Contrast): boolean =>
  type !== 'corroboration' && sides.length >= 2 && sides.length <= MAX_ANSWERS;

/** A poll on a contrast: its question, its sides as answers, open for a week. */
export const pollOf = ({ question, sides }: Contrast): PollData => ({
  poll: {
    question: { text: cutAtWord(question, MAX_QUESTION) },
    answers: sides.map(({ label }) => ({ poll_media: { text: cutAtWord(label, MAX_ANSWER) } })),
    duration: HOURS,
    allow_multiselect: false,
    layout_type: 1,
  },
  allowed_mentions: { parse: [] },
});
