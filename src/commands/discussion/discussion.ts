import { UserError } from '../../language/user-error.ts';
import { recordOf } from '../../reply/token.ts';
import {
  type Click,
  type Command,
  type InteractionContext,
  type Services,
  textOption,
  viewFor,
} from '../command.ts';
import { actingServer } from '../in-server.ts';
import { stillThere } from '../paged-click.ts';
import { booleanOption, serverCommand } from '../server-command-data.ts';
import { suggestTopics } from '../suggestions.ts';
import { topicOf, topicOption } from '../topic-option.ts';
import type { DiscussionRequest, DiscussionWeek } from './discussion-card.ts';
import { findTarget, needPermissions } from './discussion-target.ts';
import { evidenceCard } from './evidence-card.ts';
import { kindOf, kindOption } from './kind-option.ts';
import { servicesOfServer } from './own/own-base.ts';
import { weekHeading } from './plan/week-heading.ts';
import { weekAt } from './schedule/occurrences.ts';
import { startDiscussion, withThread } from './start-discussion.ts';

/** `/discuss`: a question for everyone in a channel, with evidence and a thread, and the actions of its buttons. */
export const discussCommand = (services: Services): Command => ({
  data: serverCommand(
    'discuss',
    undefined,
    topicOption,
    kindOption,
    booleanOption('discuss.thread'),
    booleanOption('discuss.poll'),
  ),
  execute: async (invocation) =>
    startDiscussion(await servicesOfServer(services, invocation), invocation, {
      topic: topicOf(services.base, textOption(invocation, 'topic'))?.id,
      kind: kindOf(textOption(invocation, 'kind')),
      thread: invocation.options['thread'] !== false,
      poll: invocation.options['poll'] === true,
    }),
  autocomplete: (invocation) =>
    suggestTopics(viewFor(services, invocation), textOption(invocation, 'topic') ?? ''),
  publicActions: ['another', 'thread'],
  actions: {
    async another(click) {
      const own = await servicesOfServer(services, click);
      const { askerId, request } = stateOf(own, click);
      if (click.userId !== askerId) throw new UserError('discuss.not-yours');
      const reply = await startDiscussion(own, click, request);
      if (reply.ephemeral) return { do: 'reply', reply };
      // People may have answered in the old question's thread, so the new question gets a message of its own.
      return request.thread || request.poll ? { do: 'reply', reply } : { do: 'update', reply };
    },
    async evidence(click) {
      const [token = ''] = click.args;
      const prompt =
        recordOf(services.base.prompts, token) ??
        recordOf((await servicesOfServer(services, click)).base.prompts, token);
      return { do: 'reply', reply: evidenceCard(viewFor(services, click), stillThere(prompt)) };
    },
    async thread(click) {
      const { askerId, prompt, request } = stateOf(await servicesOfServer(services, click), click);
      const target = await findTarget(services, click);
      needPermissions(click, target, request);
      const context = { ...click, publicLocale: click.messageLocale };
      const week = await weekOf(services, context, click.args.slice(STATE_ARGS));
      // A forum post is itself a thread.
      const kind = target.kind === 'channel' ? 'channel' : 'thread';
      return { do: 'update', reply: withThread(services, context, { prompt, request, askerId, week }, kind) };
    },
  },
});

/** Arguments of a custom id before those that name a week. */
const STATE_ARGS = 5;

/** What a plan put above the question of a card. */
async function weekOf(
  services: Services,
  context: InteractionContext,
  [schedule, at = '']: readonly string[],
): Promise<DiscussionWeek | undefined> {
  if (schedule === undefined) return undefined;
  const { store, guildId } = actingServer(services, context);
  const found = (await store.schedules(guildId)).find(({ id }) => id === schedule);
  const time = Number.parseInt(at, 36) * 1000;
  return found && weekHeading(viewFor(services, context), found, { at: time, planned: weekAt(found, time) });
}

/**
 * Reads the state in a card's custom id.
 * @throws UserError where a record no longer exists.
 */
function stateOf({ base }: Services, click: Click) {
  const [askerId = '', prompt = '', topic = '', kind, flags = ''] = click.args;
  const request: DiscussionRequest = {
    topic: topic === '' ? undefined : stillThere(recordOf(base.topics, topic)).id,
    kind: kindOf(kind),
    thread: flags.includes('t'),
    poll: flags.includes('p'),
  };
  return { askerId: askerId || undefined, prompt: stillThere(recordOf(base.prompts, prompt)), request };
}
