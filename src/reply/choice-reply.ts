import type { APIStringSelectComponent } from 'discord-api-types/v10';
import type { Reply } from './reply.ts';
import { container, fitWhole, text } from './text.ts';

/**
 * A private reply that gives no answer but what may have been meant: a lead, a line for each, and the selects that
 * open them. Lines that do not fit are in the select all the same.
 */
export function choiceReply(
  lead: string,
  lines: readonly string[],
  menus: readonly APIStringSelectComponent[],
): Reply {
  const { kept } = fitWhole(lines, lead.length);
  return {
    outcome: 'closest',
    ephemeral: true,
    components: [container([text([`**${lead}**`, ...kept.map((line) => `- ${line}`)].join('\n'))])],
    menus,
  };
}
