import { type Command, type Services, viewFor } from '../command.ts';
import { INSTRUCTORS, needInstructor, rememberedServer } from '../in-server.ts';
import { serverCommand } from '../server-command-data.ts';
import { gapsCard } from './gaps-card.ts';
import { MIN_TIMES_SHOWN, openGaps } from './open-gaps.ts';

/** Gaps checked at most, the most frequent first, since each is searched again. */
const MAX_GAPS = 100;

/** `/gaps`, for instructors: queries that found nothing three times or more in a server, without names. */
export const gapsCommand = (services: Services): Command => ({
  data: serverCommand('gaps', INSTRUCTORS),
  isPrivate: true,
  isSetup: true,
  async execute(invocation) {
    const { store, guildId } = rememberedServer(services, invocation);
    await needInstructor(services, invocation);
    const gaps = await store.gaps(guildId, MIN_TIMES_SHOWN);
    const open = await openGaps(gaps.slice(0, MAX_GAPS), services.searcher, store);
    const { gaps: isOn } = await store.settings(guildId);
    return gapsCard(viewFor(services, invocation), open, isOn);
  },
});
