import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Reply } from './reply.ts';
import { container, text } from './text.ts';

/** An answer for everyone: texts and other components in a frame, empty texts left out, with a topic's colour if one is given. */
export const card = (
  parts: readonly (string | APIComponentInContainer)[],
  color?: number,
): Pick<Reply, 'outcome' | 'ephemeral' | 'components'> => ({
  outcome: 'answer',
  ephemeral: false,
  components: [
    container(
      parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? text(part) : part)),
      color,
    ),
  ],
});
