import { escapeMarkdown } from '../../reply/escape.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { container, cutAtWord, fitWhole, text } from '../../reply/text.ts';

/** Characters of a query. */
const MAX_QUERY = 100;

/** Unanswered queries, the most frequent first, and whether they are counted. Private. */
export function gapsCard(
  { say }: View,
  gaps: readonly { readonly query: string; readonly times: number }[],
  isOn: boolean,
): Reply {
  const heading = `### ${say('gaps.title')}`;
  const about = `-# ${say(isOn ? 'gaps.about' : 'gaps.off')}`;
  const lines = gaps.map(
    ({ query, times }) =>
      `- ${escapeMarkdown(cutAtWord(query, MAX_QUERY))} · ${say('gaps.times', { count: times })}`,
  );
  const { kept, left } = fitWhole(lines, heading.length + about.length);
  const more = left === 0 ? [] : [`-# ${say('gaps.more', { count: left })}`];
  const body = gaps.length === 0 ? say('gaps.none') : [...kept, ...more].join('\n');
  return {
    outcome: 'notice',
    ephemeral: true,
    components: [container([heading, body, about].map(text))],
  };
}
