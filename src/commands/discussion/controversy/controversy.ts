import { UserError } from '../../../language/user-error.ts';
import type { Member } from '../../../store/controversies/controversies.ts';
import { type Command, type Services, viewFor } from '../../command.ts';
import { stringOption } from '../../command-data.ts';
import { actingServer, askerOf, INSTRUCTORS, isInstructor, needInstructor } from '../../in-server.ts';
import { stillThere } from '../../paged-click.ts';
import { serverCommand, subcommand } from '../../server-command-data.ts';
import { VERB_HANDLERS, VERBS } from './change-controversy.ts';
import { sideCard } from './side-card.ts';
import { startControversy, suggestArguable } from './start-controversy.ts';
import { statementForm } from './statement.ts';

/**
 * `/controversy`, for instructors: a structured controversy on a contrast, in the channel where it is used. Its messages
 * have the buttons by which members get their side, say that they are ready, and write the joint statement.
 */
export const controversyCommand = (services: Services): Command => ({
  data: serverCommand(
    'controversy',
    INSTRUCTORS,
    subcommand(
      'controversy.start',
      stringOption('controversy.contrast', { required: true, autocomplete: true }),
      stringOption('controversy.each', { max_length: 40 }),
    ),
    subcommand('controversy.status'),
    subcommand('controversy.next'),
    subcommand('controversy.pause'),
    subcommand('controversy.resume'),
    subcommand('controversy.deal'),
    subcommand('controversy.cancel'),
  ),
  isPrivate: true,
  isSetup: true,
  async execute(invocation) {
    const { store, guildId, channelId } = actingServer(services, invocation);
    await needInstructor(services, invocation);
    if (invocation.subcommand === 'start') return startControversy(services, invocation);
    const controversy = await store.controversyIn(guildId, channelId);
    if (controversy === undefined) throw new UserError('controversy.none-here');
    const verb = VERBS.find((one) => one === invocation.subcommand) ?? 'status';
    return VERB_HANDLERS[verb](services, invocation, controversy);
  },
  async autocompleteStored(invocation) {
    return (await isInstructor(services, invocation)) ? suggestArguable(services, invocation) : [];
  },
  actions: {
    async controversy(click) {
      const [id = '', verb] = click.args;
      const { store, guildId } = actingServer(services, click);
      const controversy = await store.controversy(guildId, id);
      if (controversy === undefined) throw new UserError('controversy.gone');
      if (verb === 'cancelled') {
        await needInstructor(services, click);
        return { do: 'update', reply: await VERB_HANDLERS.cancelled(services, click, controversy) };
      }
      if (verb === 'write') {
        const args = [id, String(controversy.version)];
        return { do: 'open', form: { action: 'statement', args } };
      }
      const contrast = stillThere(services.base.contrasts.get(controversy.contrast));
      const isReady = verb === 'ready';
      const userId = askerOf(click);
      const member: Member | undefined = isReady
        ? await store.ready(controversy, userId)
        : await store.join(controversy, userId, services.now(), contrast.sides.length);
      if (member === undefined) throw new UserError('controversy.join-first');
      const reply = sideCard(viewFor(services, { locale: click.locale }), contrast, controversy, member);
      return { do: isReady ? 'update' : 'reply', reply };
    },
  },
  forms: { statement: statementForm(services) },
});
