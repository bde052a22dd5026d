import type { ChannelInfo } from '../../../channels/channels.ts';
import { UserError } from '../../../language/user-error.ts';
import { MAX_CHOICES } from '../../../reply/limits.ts';
import type { Reply } from '../../../reply/reply.ts';
import type { Schedule, SchedulePlan } from '../../../store/schedules.ts';
import {
  type InteractionContext,
  type Invocation,
  type Services,
  textOption,
  viewFor,
} from '../../command.ts';
import { actingServer } from '../../in-server.ts';
import { fitting, promptsOfDeck } from '../deck/prompts-of-deck.ts';
import { neededFor, needGranted } from '../permissions.ts';
import { isPlan } from '../plan/save-weeks.ts';
import { comingIn } from './coming.ts';
import { nextOccurrence } from './occurrences.ts';
import { readPlan, type UnnamedPlan } from './read-plan.ts';
import { scheduleCard } from './schedule-card.ts';
import { nameFor } from './schedule-name.ts';

/** Occurrences shown for a new schedule. */
const SHOWN = 3;

/**
 * Creates a schedule and shows its next occurrences.
 * @throws UserError where the plan is invalid or the bot cannot post in its channel.
 */
export async function addSchedule(services: Services, invocation: Invocation): Promise<Reply> {
  const { store, guildId } = actingServer(services, invocation);
  const { promptChannelId } = await store.settings(guildId);
  const plan = readPlan(services, invocation);
  const channelId = plan.channelId || (promptChannelId ?? invocation.channelId ?? '');
  const whole = { ...plan, channelId };
  const others = await store.schedules(guildId);
  if (others.length >= MAX_CHOICES) throw new UserError('schedule.many', { count: MAX_CHOICES });
  const { named, nextAt } = await checkPlan(services, invocation, whole, { others });
  const made = await store.createSchedule(guildId, named, nextAt);
  return shown(services, invocation, made, 'schedule.made');
}

/**
 * Changes the given options of a schedule and shows its next occurrences.
 * @throws UserError where the plan is invalid or the bot cannot post in its channel.
 */
export async function editSchedule(
  services: Services,
  invocation: Invocation,
  schedule: Schedule,
): Promise<Reply> {
  const { store, guildId } = actingServer(services, invocation);
  if (isPlan(schedule) && OF_WEEKS.some((name) => invocation.options[name] !== undefined))
    throw new UserError('plan.by-week');
  const plan = readPlan(services, invocation, schedule);
  const others = (await store.schedules(guildId)).filter(({ id }) => id !== schedule.id);
  const { named, nextAt } = await checkPlan(services, invocation, plan, { others, before: schedule });
  if (!(await store.editSchedule(guildId, schedule.id, named, nextAt))) throw new UserError('schedule.gone');
  const edited = { ...schedule, ...named, nextAt, failures: 0, chosen: undefined };
  return shown(services, invocation, edited, 'schedule.edited');
}

/** The options that a plan has by its weeks. */
const OF_WEEKS = ['days', 'from', 'to', 'skip', 'kind', 'poll'];

/** The times of a plan, as one text. */
const timesOf = ({ days, time, zone, from, to, skipDates }: UnnamedPlan): string =>
  JSON.stringify([days, time, zone, from, to, skipDates]);

/** Where, when and from which deck a plan posts, as one text. */
const postsOf = (plan: UnnamedPlan): string =>
  JSON.stringify([plan.channelId, plan.topic, plan.kind, plan.poll, plan.weeks, timesOf(plan)]);

/** Checks that a plan has prompts, times to come, a channel to post in, and no twin; gives its name and next occurrence. */
async function checkPlan(
  services: Services,
  invocation: Invocation,
  plan: UnnamedPlan,
  { others, before }: { readonly others: readonly Schedule[]; readonly before?: Schedule },
): Promise<{ readonly named: SchedulePlan; readonly nextAt: number }> {
  const { base, now } = services;
  if (plan.weeks === undefined && !promptsOfDeck(base, plan).some(fitting(base, plan)))
    throw new UserError(plan.poll ? 'discuss.no-sides' : 'failure.no-prompt');
  // What was skipped stays so where the times are the same.
  const isKept = before?.nextAt !== undefined && before.nextAt > now() && timesOf(before) === timesOf(plan);
  const nextAt = isKept ? before.nextAt : nextOccurrence(plan, now());
  if (nextAt === undefined) throw new UserError('schedule.never');
  const { name: channelName } = await placeFor(services, invocation, plan);
  const twin = others.find((other) => postsOf(other) === postsOf(plan));
  if (twin !== undefined) throw new UserError('schedule.same', { name: twin.name ?? '' });
  const { say } = viewFor(services, { locale: invocation.locale });
  const given = textOption(invocation, 'name');
  const name = nameFor(say.language, given, { plan, channelName, others, before: before?.name });
  return { named: { ...plan, name }, nextAt };
}

async function shown(
  services: Services,
  context: InteractionContext,
  schedule: Schedule,
  title: 'schedule.made' | 'schedule.edited',
): Promise<Reply> {
  const { base, store } = services;
  const coming = await comingIn({ base, store }, schedule.guildId, SHOWN);
  const own = coming.filter((one) => one.schedule.id === schedule.id);
  return scheduleCard(viewFor(services, { locale: context.locale }), schedule, own, title);
}

/**
 * The channel of a plan.
 * @throws UserError that names what is missing where the bot cannot post there.
 */
export async function placeFor(
  services: Services,
  context: InteractionContext,
  { channelId, poll, roleId }: Pick<SchedulePlan, 'channelId' | 'poll' | 'roleId'>,
): Promise<ChannelInfo & { readonly kind: 'channel' | 'forum' | 'thread' }> {
  const { channels, guildId } = actingServer(services, context);
  const place = await channels.permissionsIn(channelId);
  if (!place.ok) throw new UserError('schedule.no-place', { why: (say) => say(`failure.${place.why}`) });
  const { kind, permissions } = place.value;
  if (kind === 'other' || place.value.guildId !== guildId)
    throw new UserError('schedule.no-place', { why: (say) => say('failure.unknown-channel') });
  needGranted(permissions, neededFor({ kind, thread: true, poll }), 'schedule.missing');
  if (roleId !== undefined && !place.value.mentionable.includes(roleId)) throw new UserError('schedule.role');
  return { ...place.value, kind };
}
