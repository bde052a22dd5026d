import { escapeMarkdown } from './escape.ts';
import { MAX_TEXT } from './limits.ts';
import type { Reply } from './reply.ts';
import { cutAtWord, text } from './text.ts';

/** A private line of text in the bot's own voice; markdown in it is shown literally. */
export const notice = (message: string): Reply => ({
  outcome: 'notice',
  ephemeral: true,
  // An escape doubles a character at most, so that half the room is always enough.
  components: [text(escapeMarkdown(cutAtWord(message, MAX_TEXT / 2)))],
});
