import { escapeMarkdown } from './escape.ts';
import { MAX_TEXT } from './limits.ts';
import type { Reply } from './reply.ts';
import { text } from './text.ts';

/** A private line of text in the bot's own voice; markdown in it is shown literally. */
export const notice = (message: string): Reply => ({
  outcome: 'notice',
  ephemeral: true,
  components: [text(escapeMarkdown(message).slice(0, MAX_TEXT))],
});
