import { literal } from '../../reply/escape.ts';
import { listReply } from '../../reply/list-reply.ts';
import { type Command, type Registry, type Services, viewFor } from '../command.ts';
import { slashCommand } from '../command-data.ts';

/** `/help`: what to type, the promise, privacy, and every command of the registry. */
export const helpCommand = (services: Services, registry: () => Registry): Command => ({
  data: slashCommand('help'),
  isPrivate: true,
  execute(invocation) {
    const view = viewFor(services, invocation);
    const { base, say } = view;
    const local = (words: Partial<Record<string, string | null>> | null | undefined, otherwise: string) =>
      words?.[say.language] ?? otherwise;
    const commands = [...registry().commands.values()].map(({ data }) => {
      if (!('description' in data))
        return `- **${literal(local(data.name_localizations, data.name))}** ${say('help.on-message')}`;
      const name = local(data.name_localizations, data.name);
      return `- **/${name}** ${literal(local(data.description_localizations, data.description))}`;
    });
    const lines = [
      literal(
        say('help.size', {
          title: base.title[say.language],
          facts: base.facts.size,
          count: base.sources.size,
        }),
      ),
      say('help.type'),
      `-# ${say('help.promise')}`,
      `-# ${say('help.privacy')}`,
      ...commands,
    ];
    return { ...listReply(view, 'Footnote', lines, say('help.hint')), ephemeral: true };
  },
});
