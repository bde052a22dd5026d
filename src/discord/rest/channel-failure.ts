import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { ChannelFailure } from '../../channels/channels.ts';

const { MissingAccess, MissingPermissions, UnknownChannel, UnknownGuild } = RESTJSONErrorCodes;

/**
 * Classifies a failed channel request. A refused token counts as `unreachable`, since the channel is not at fault.
 */
export function channelFailure(error: unknown): ChannelFailure {
  if (!(error instanceof DiscordAPIError) || error.status === 401 || error.status === 429)
    return 'unreachable';
  if (error.code === MissingAccess || error.code === MissingPermissions) return 'missing-permission';
  return error.code === UnknownChannel || error.code === UnknownGuild ? 'unknown-channel' : 'refused';
}

/** Whether an error is Discord's refusal with this code. */
export const isRefusal = (error: unknown, code: RESTJSONErrorCodes): boolean =>
  error instanceof DiscordAPIError && error.code === code;
