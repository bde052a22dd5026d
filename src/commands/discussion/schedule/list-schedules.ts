import { DAY_MS } from '../../../dates/durations.ts';
import type { Reply } from '../../../reply/reply.ts';
import type { Schedule } from '../../../store/schedules.ts';
import { type InteractionContext, type Services, viewFor } from '../../command.ts';
import { actingServer } from '../../in-server.ts';
import { comingIn } from './coming.ts';
import { scheduleList } from './schedule-card.ts';

/** How long a missed occurrence is listed, in ms. */
const MISSED_MS = 14 * DAY_MS;

/** All schedules of a server with what each posts next, and what did not come. */
export async function listSchedules(
  services: Services,
  context: InteractionContext,
  schedules: readonly Schedule[],
): Promise<Reply> {
  const { store, guildId } = actingServer(services, context);
  const { base, now } = services;
  const coming = await comingIn({ base, store }, guildId, 1);
  const missed = await store.missedSince(guildId, now() - MISSED_MS);
  return scheduleList(
    viewFor(services, { locale: context.locale }),
    schedules.map((schedule) => ({
      schedule,
      next: coming.find((one) => one.schedule.id === schedule.id),
      missed: missed.filter(({ scheduleId }) => scheduleId === schedule.id).map(({ at }) => at),
    })),
  );
}
