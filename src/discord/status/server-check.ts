import {
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  DiscordAPIError,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import type { Config } from '../../config/config.ts';
import { PERMISSIONS } from '../deploy/invite.ts';
import { permissionsOf } from '../rest/channel-permissions.ts';
import { createRest, explainFailure } from '../rest/rest.ts';
import type { Check } from './health.ts';

/**
 * Checks that the bot is in the server of `DISCORD_GUILD_ID` with the permissions of the invite link. Never rejects.
 */
export async function checkServer({ token, guildId, apiUrl }: Config['discord']): Promise<Check> {
  const name = 'server';
  if (guildId === undefined)
    return { name, state: 'not set', text: 'not set: commands are registered in every server' };
  if (token === undefined) return { name, state: 'not set', text: 'not checked: no token' };
  const rest = createRest({ token, apiUrl });
  try {
    const me = (await rest.get(Routes.user())) as APIUser;
    const guild = (await rest.get(Routes.guild(guildId))) as APIGuild;
    const member = (await rest.get(Routes.guildMember(guildId, me.id))) as APIGuildMember;
    const granted = permissionsOf({ guild, member, userId: me.id, overwrites: [] });
    const isAdmin = (granted & PermissionFlagsBits.Administrator) !== 0n;
    const lacking = Object.entries(PERMISSIONS).filter(([, one]) => !isAdmin && (granted & one) === 0n);
    if (lacking.length === 0)
      return { name, state: 'ok', text: `the bot is in ${guildId}, with all its permissions` };
    const names = lacking.map(([permission]) => permission).join(', ');
    return { name, state: 'fails', text: `in ${guildId} the bot lacks ${names}: open the invite link again` };
  } catch (error) {
    const isAbsent = error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
    const { message } = explainFailure(error) as Error;
    const text = isAbsent
      ? `DISCORD_GUILD_ID: the bot is not in server ${guildId}: open the invite link below`
      : message;
    return { name, state: 'fails', text };
  }
}
