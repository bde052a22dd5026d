import { card } from './card.ts';
import { literal } from './escape.ts';
import type { Reply, View } from './reply.ts';
import { cutAtWord, fitWhole } from './text.ts';

/** Characters of a list's title. */
const MAX_TITLE = 200;

/** A titled list as a card: as many whole lines as fit, what was left out counted. `hint` says how to see the rest. */
export function listReply(
  { say }: View,
  title: string,
  lines: readonly string[],
  hint: string,
  color?: number,
): Reply {
  const heading = `### ${literal(cutAtWord(title, MAX_TITLE))}`;
  const { kept, left } = fitWhole(lines, heading.length + hint.length);
  const more = left === 0 ? '' : `-# ${say('list.more', { count: left, hint })}`;
  return card([heading, kept.join('\n'), more], color);
}
