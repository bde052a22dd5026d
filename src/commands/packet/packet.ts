import { typedDate } from '../../dates/dates-in-text.ts';
import { DAY_MS } from '../../dates/durations.ts';
import { edtfBounds } from '../../dates/edtf.ts';
import { UserError } from '../../language/user-error.ts';
import type { Choice, Reply, View } from '../../reply/reply.ts';
import { recordOf } from '../../reply/token.ts';
import { EARLIEST_OFFSET_MS } from '../../store/days.ts';
import { type Command, type InteractionContext, type Services, textOption, viewFor } from '../command.ts';
import { stringOption } from '../command-data.ts';
import { servicesOfServer } from '../discussion/own/own-base.ts';
import { rememberedServer } from '../in-server.ts';
import { stillThere } from '../paged-click.ts';
import { serverCommand } from '../server-command-data.ts';
import { choice, pickedValue, suggestTopics } from '../suggestions.ts';
import { topicOf, topicOption } from '../topic-option.ts';
import { type PacketScope, packetCard } from './packet-card.ts';
import { packetOf } from './packet-contents.ts';
import { dayOf } from './packet-markdown.ts';

/** Characters of a typed date, limited by the custom id. */
const MAX_TYPED = 20;
/** Suggested numbers of days back. */
const SUGGESTED_DAYS_BACK = [1, 7, 30, 120];

/** `/packet`: what was posted in a channel and its threads, or in a thread, as files. Private, but can be posted. */
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
  const from = bounds && Number.isFinite(bounds.min) ? bounds.min - EARLIEST_OFFSET_MS : 0;
  await services.memory.finish();
  const posts = await store.postsSince(context.channelId ?? '', from);
  const own = posts.filter((post) => post.guildId === guildId);
  const { base } = await servicesOfServer(services, context);
  const content = packetOf(base, own, topic);
  const posted = new Set(content.prompts.map(({ record }) => record.id));
  const questions = (await store.questions(guildId, 'asked')).filter(({ id }) => posted.has(id));
  return packetCard(viewFor(services, context), { ...content, questions }, scope);
}

/** Suggests days in the past. */
function suggestDays({ now }: Services, { say }: View, typed: string): Choice[] {
  const days = SUGGESTED_DAYS_BACK.map((back) => ({ back, day: dayOf(now() - back * DAY_MS) }));
  return days
    .filter(({ day }) => day.startsWith(typed))
    .map(({ back, day }) => choice(`${day} · ${say('packet.days', { count: back })}`, day));
}
