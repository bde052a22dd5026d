import { ComponentType } from 'discord-api-types/v10';
import type { Reply } from './reply.ts';
import { fitWhole, text } from './text.ts';

/** A titled list as a card: as many whole lines as fit, what was left out counted. `hint` says how to see the rest. */
export function listReply(title: string, lines: readonly string[], hint: string, color?: number): Reply {
  const heading = `### ${title}`;
  const { kept, left } = fitWhole(lines, heading.length + hint.length);
  const more = left === 0 ? [] : [text(`-# and ${left} more: ${hint}`)];
  const body = kept.length === 0 ? [] : [text(kept.join('\n'))];
  return {
    outcome: 'answer',
    ephemeral: false,
    components: [
      {
        type: ComponentType.Container,
        ...(color === undefined ? {} : { accent_color: color }),
        components: [text(heading), ...body, ...more],
      },
    ],
  };
}
