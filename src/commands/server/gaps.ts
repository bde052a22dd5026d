import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type Command, type Services, viewFor } from '../command.ts';
import { needManager, rememberedServer } from '../in-server.ts';
import { serverCommand } from '../server-command-data.ts';
import { gapsCard } from './gaps-card.ts';
import { openGaps, SHOWN_FROM } from './open-gaps.ts';

/** Gaps that are looked at, the most frequent first: each is searched for again. */
const MOST = 100;

/** `/gaps`: what was asked in a server three times or more and found nothing, without anybody's name. */
export const gapsCommand = (services: Services): Command => ({
  data: serverCommand('gaps', PermissionFlagsBits.ManageGuild),
  isPrivate: true,
  isSetup: true,
  async execute(invocation) {
    const { store, guildId } = rememberedServer(services, invocation);
    needManager(invocation);
    const gaps = await store.gaps(guildId, SHOWN_FROM);
    const open = await openGaps(gaps.slice(0, MOST), services.searcher, store);
    const { gaps: isOn } = await store.settings(guildId);
    return gapsCard(viewFor(services, invocation), open, isOn);
  },
});
