import { literal } from '../../reply/escape.ts';
import { forAsker } from '../../reply/for-asker.ts';
import { listReply } from '../../reply/list-reply.ts';
import type { Reply, View } from '../../reply/reply.ts';
import type { Registry } from '../command.ts';

/** What to type, the promise, privacy, and every command by the name that the asker's client has; for the asker alone. */
export function helpCard(among: View, { commands }: Pick<Registry, 'commands'>): Reply {
  const view = forAsker(among);
  const { base, say } = view;
  const local = (words: Partial<Record<string, string | null>> | null | undefined, otherwise: string) =>
    words?.[say.language] ?? otherwise;
  const listed = [...commands.values()].map(({ data }) => {
    if (!('description' in data))
      return `- **${literal(local(data.name_localizations, data.name))}** ${say('help.on-message')}`;
    const name = local(data.name_localizations, data.name);
    return `- **/${name}** ${literal(local(data.description_localizations, data.description))}`;
  });
  const size = say('help.size', {
    title: base.title[say.language],
    facts: base.facts.size,
    count: base.sources.size,
  });
  const lines = [
    literal(size),
    say('help.type'),
    `-# ${say('help.promise')}`,
    `-# ${say('help.privacy')}`,
    ...listed,
  ];
  return { ...listReply(view, 'Footnote', lines, say('help.hint')), outcome: 'notice', ephemeral: true };
}
