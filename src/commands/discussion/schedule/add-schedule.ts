import type { ChannelInfo } from '../../../channels/channels.ts';
import { UserError } from '../../../language/user-error.ts';
import { MAX_CHOICES } from '../../../reply/limits.ts';
import type { Reply } from '../../../reply/reply.ts';
import type { SchedulePlan } from '../../../store/schedules.ts';
import { type InteractionContext, type Invocation, type Services, viewFor } from '../../command.ts';
import { actingServer } from '../../in-server.ts';
import { missingOf, neededFor, permissionNames } from '../permissions.ts';
import { fitting, promptsOfDeck } from './next-prompt.ts';
import { occurrencesAfter } from './occurrences.ts';
import { readPlan } from './read-plan.ts';
import { scheduleCard } from './schedule-card.ts';

/** Occurrences shown for a new schedule. */
const SHOWN = 3;

/**
 * Creates a schedule and shows its next occurrences.
 * @throws UserError where the plan is invalid or the bot cannot post in its channel.
 */
export async function addSchedule(services: Services, invocation: Invocation): Promise<Reply> {
  const { store, guildId } = actingServer(services, invocation);
  const { base, now } = services;
  const plan = readPlan(services, invocation);
  if (!promptsOfDeck(base, plan).some(fitting(base, plan)))
    throw new UserError(plan.poll ? 'discuss.no-sides' : 'failure.no-prompt');
  const coming = occurrencesAfter(plan, now(), SHOWN);
  if (coming.length === 0) throw new UserError('schedule.never');
  await placeFor(services, invocation, plan);
  if ((await store.schedules(guildId)).length >= MAX_CHOICES)
    throw new UserError('schedule.many', { count: MAX_CHOICES });
  const schedule = await store.createSchedule(guildId, plan, coming[0], invocation.interactionId);
  return scheduleCard(viewFor(services, { locale: invocation.locale }), schedule, coming);
}

/**
 * The channel of a plan.
 * @throws UserError that names what is missing where the bot cannot post there.
 */
export async function placeFor(
  services: Services,
  context: InteractionContext,
  { channelId, poll }: Pick<SchedulePlan, 'channelId' | 'poll'>,
): Promise<ChannelInfo & { readonly kind: 'channel' | 'forum' | 'thread' }> {
  const { channels, guildId } = actingServer(services, context);
  const place = await channels.permissionsIn(channelId);
  if (!place.ok) throw new UserError('schedule.no-place', { why: (say) => say(`failure.${place.why}`) });
  const { kind, permissions } = place.value;
  if (kind === 'other' || place.value.guildId !== guildId)
    throw new UserError('schedule.no-place', { why: (say) => say('failure.unknown-channel') });
  const missing = missingOf(permissions, neededFor({ kind, thread: true, poll }));
  if (missing.length > 0)
    throw new UserError('schedule.missing', { permissions: (say) => permissionNames(say, missing) });
  return { ...place.value, kind };
}
