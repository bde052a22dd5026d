import type { Reply } from '../../reply/reply.ts';
import { text } from '../../reply/text.ts';

/** A private answer of one text, in which Discord shows times and channels; words of people in it must be escaped. */
export const confirmation = (content: string): Reply => ({
  outcome: 'notice',
  ephemeral: true,
  components: [text(content)],
});
