import { literal } from '../../../reply/escape.ts';
import { listReply } from '../../../reply/list-reply.ts';
import { notice } from '../../../reply/notice.ts';
import { type Command, type Services, viewFor } from '../../command.ts';
import { askerOf, rememberedServer } from '../../in-server.ts';
import { booleanOption, serverCommand } from '../../server-command-data.ts';

/** `/suggest`: a form in which a member suggests a question, and what became of the member's suggestions. */
export const suggestCommand = (services: Services): Command => ({
  data: serverCommand('suggest', undefined, booleanOption('suggest.mine')),
  isPrivate: true,
  opens: ({ options }) => (options['mine'] === true ? undefined : { action: 'question', args: ['suggest'] }),
  async execute(invocation) {
    const { store, guildId } = rememberedServer(services, invocation);
    const view = viewFor(services, { locale: invocation.locale });
    const { say } = view;
    const mine = await store.suggestionsOf(guildId, askerOf(invocation));
    if (mine.length === 0) return notice(say('suggest.none-yours'));
    const lines = [
      `-# ${say('suggest.kept')}`,
      ...mine.map(({ question, state, word = '' }) => {
        const became = say(`suggest.state.${state}`, { word: literal(word) });
        return `- ${literal(question)}\n  ${became}`;
      }),
    ];
    return { ...listReply(view, say('suggest.yours'), lines, '/suggest'), ephemeral: true };
  },
});
