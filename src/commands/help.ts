import { literal } from '../reply/escape.ts';
import { listReply } from '../reply/list-reply.ts';
import type { Command, Registry, Services } from './command.ts';

const PROMISE = 'Verbatim or nothing, cited or nothing, and silence when the sources are silent.';

/** `/help`: every command of the registry, and what Footnote promises. */
export const helpCommand = ({ base }: Services, registry: () => Registry): Command => ({
  data: { name: 'help', description: 'What you can type, and what Footnote promises' },
  execute() {
    const commands = [...registry().values()].map(
      ({ data }) => `- **/${data.name}** ${literal(data.description)}`,
    );
    const about = `${literal(base.title)}: ${base.facts.size} facts from ${base.sources.size} source${base.sources.size === 1 ? '' : 's'}.`;
    return {
      ...listReply('Footnote', [about, `-# ${PROMISE}`, ...commands], 'type / to see all'),
      ephemeral: true,
    };
  },
});
