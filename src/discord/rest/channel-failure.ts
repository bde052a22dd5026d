import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { ChannelFailure } from '../../channels/channels.ts';

const { MissingAccess, MissingPermissions, UnknownChannel, UnknownGuild } = RESTJSONErrorCodes;

/** Why Discord did not do something in a channel. A token that it refuses is no fault of the channel's. */
export function channelFailure(error: unknown): ChannelFailure {
  if (!(error instanceof DiscordAPIError) || error.status === 401 || error.status === 429)
    return 'unreachable';
  if (error.code === MissingAccess || error.code === MissingPermissions) return 'missing-permission';
  return error.code === UnknownChannel || error.code === UnknownGuild ? 'unknown-channel' : 'refused';
}

/** Whether Discord refused something for this reason. */
export const isRefusal = (error: unknown, code: RESTJSONErrorCodes): boolean =>
  error instanceof DiscordAPIError && error.code === code;
