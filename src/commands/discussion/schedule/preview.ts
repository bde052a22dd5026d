import { sayFor } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import type { Reply } from '../../../reply/reply.ts';
import { stamp } from '../../../reply/text.ts';
import { type InteractionContext, type Services, viewFor } from '../../command.ts';
import { actingServer, sayOfServer } from '../../in-server.ts';
import { discussionCard } from '../discussion-card.ts';
import { weekHeading } from '../plan/week-heading.ts';
import { placeFor } from './add-schedule.ts';
import type { Coming } from './coming.ts';

/**
 * An occurrence to come as it will be posted, for the asker alone; it mentions nobody.
 * @throws UserError where it has no question, or the bot cannot post there.
 */
export async function previewOf(
  services: Services,
  context: InteractionContext,
  next: Coming | undefined,
): Promise<Reply> {
  const { store, guildId } = actingServer(services, context);
  if (next?.prompt === undefined) throw new UserError('failure.no-prompt');
  const { schedule, at, prompt, request } = next;
  await placeFor(services, context, { ...schedule, poll: request.poll });
  const time = `${stamp(at)} <#${schedule.channelId}>`;
  const own = sayFor(context.locale);
  const remarks = [own('schedule.will-come', { time })];
  const view = { ...viewFor(services, context), say: await sayOfServer(store, guildId), own };
  const week = weekHeading(view, schedule, next);
  const card = discussionCard(view, { prompt, request, below: 'preview', remarks, week });
  return { ...card, ephemeral: true, prompt: undefined, facts: [] };
}
