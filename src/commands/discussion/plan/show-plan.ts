import { MAX_WEEK_QUESTIONS, MAX_WEEKS } from '../../../facts/plan.ts';
import { UserError } from '../../../language/user-error.ts';
import type { Reply } from '../../../reply/reply.ts';
import { type InteractionContext, type Services, viewFor } from '../../command.ts';
import { actingServer } from '../../in-server.ts';
import { comingIn } from '../schedule/coming.ts';
import { planCard, type ShownPlan } from './plan-card.ts';
import { isPlan } from './save-weeks.ts';

/**
 * A plan of a server with its forecast.
 * @throws UserError where it is gone.
 */
export async function shownPlan(
  services: Services,
  context: InteractionContext,
  id: string,
): Promise<ShownPlan> {
  const { store, guildId } = actingServer(services, context);
  const coming = await comingIn({ base: services.base, store }, guildId, MAX_WEEKS * MAX_WEEK_QUESTIONS);
  const plan = (await store.schedules(guildId)).find((one) => one.id === id);
  if (plan === undefined || !isPlan(plan)) throw new UserError('plan.gone');
  const missed = await store.missedSince(guildId, 0);
  return {
    plan,
    coming: coming.filter(({ schedule }) => schedule.id === id),
    missed: missed.flatMap(({ scheduleId, at }) => (scheduleId === id ? [at] : [])),
    uses: await store.uses(guildId, 'class'),
  };
}

/** The card of a plan, in the user's language. */
export async function showPlan(services: Services, context: InteractionContext, id: string): Promise<Reply> {
  return planCard(viewFor(services, { locale: context.locale }), await shownPlan(services, context, id));
}
