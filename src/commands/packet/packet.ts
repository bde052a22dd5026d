import { typedDate } from '../../dates/dates-in-text.ts';
import { edtfBounds } from '../../dates/edtf.ts';
import { UserError } from '../../language/user-error.ts';
import type { Choice, Reply, View } from '../../reply/reply.ts';
import { recordOf } from '../../reply/token.ts';
import { EARLIEST } from '../../store/days.ts';
import { type Command, type InteractionContext, type Services, textOption, viewFor } from '../command.ts';
import { stringOption } from '../command-data.ts';
import { rememberedServer } from '../in-server.ts';
import { stillThere } from '../paged-click.ts';
import { serverCommand } from '../server-command-data.ts';
import { choice, pickedValue, suggestTopics } from '../suggestions.ts';
import { topicOf, topicOption } from '../topic-option.ts';
import { type PacketScope, packetCard } from './packet-card.ts';
import { packetOf } from './packet-contents.ts';
import { dayOf } from './packet-markdown.ts';

/** Characters of a date as it may be typed: what a custom id has room for. */
const MAX_TYPED = 20;
const DAY = 24 * 60 * 60 * 1000;
/** Days back that are suggested. */
const BACK = [1, 7, 30, 120];

/** `/packet`: what was posted in this channel and its threads, or in this thread, as files to take home; for the asker, who may post them. */
export const packetCommand = (services: Services): Command => ({
  data: serverCommand(
    'packet',
    undefined,
    stringOption('packet.option', { autocomplete: true, max_length: MAX_TYPED }),
    topicOption,
  ),
  isPrivate: true,
  async execute(invocation) {
    const topic = topicOf(services.base, textOption(invocation, 'topic'));
    const typed = textOption(invocation, 'since');
    const since = typed && pickedValue(suggestDays(services, viewFor(services, invocation), ''), typed);
    return { ...(await packet(services, invocation, { since, topic })), ephemeral: true };
  },
  autocomplete(invocation) {
    const view = viewFor(services, invocation);
    const typed = textOption(invocation, invocation.focused ?? '') ?? '';
    return invocation.focused === 'topic' ? suggestTopics(view, typed) : suggestDays(services, view, typed);
  },
  actions: {
    async packet(click) {
      const [since = '', token = ''] = click.args;
      const topic = token === '' ? undefined : stillThere(recordOf(services.base.topics, token));
      return { do: 'reply', reply: await packet(services, click, { since: since || undefined, topic }) };
    },
  },
});

async function packet(services: Services, context: InteractionContext, scope: PacketScope): Promise<Reply> {
  const { store, guildId } = rememberedServer(services, context);
  const { since, topic } = scope;
  const date = since === undefined || since.length > MAX_TYPED ? undefined : typedDate(since);
  const bounds = date === undefined ? undefined : edtfBounds(date);
  if (since !== undefined && bounds === undefined) throw new UserError('timeline.bad-date', { date: since });
  const from = bounds && Number.isFinite(bounds.min) ? bounds.min - EARLIEST : 0;
  await services.memory.finish();
  const posts = await store.postsSince(context.channelId ?? '', from);
  const own = posts.filter((post) => post.guildId === guildId);
  return packetCard(viewFor(services, context), packetOf(services.base, own, topic), scope);
}

/** Some days back. */
function suggestDays({ now }: Services, { say }: View, typed: string): Choice[] {
  const days = BACK.map((back) => ({ back, day: dayOf(now() - back * DAY) }));
  return days
    .filter(({ day }) => day.startsWith(typed))
    .map(({ back, day }) => choice(`${day} · ${say('packet.days', { count: back })}`, day));
}
