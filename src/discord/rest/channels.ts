import {
  type APIChannel,
  type APIGuild,
  type APIGuildApplicationCommandPermissions,
  type APIGuildForumChannel,
  type APIGuildMember,
  type APIMessage,
  type APIOverwrite,
  type APIThreadChannel,
  type APIUser,
  ApplicationCommandPermissionType,
  ChannelType,
  type REST,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { type ChannelInfo, type ChannelResult, type Channels, noChannels } from '../../channels/channels.ts';
import type { CommandGrant } from '../../channels/command-grants.ts';
import type { Config } from '../../config/config.ts';
import type { MessageData } from '../../reply/message.ts';
import type { PostedMessage } from '../../reply/reply.ts';
import { channelFailure, isRefusal } from './channel-failure.ts';
import { mentionableRoles, permissionsOf } from './channel-permissions.ts';
import { createRest, fileRequest } from './rest.ts';

/** Channels with the bot's token; `noChannels` without one, as HTTP mode allows. */
export const createBotChannels = ({ token, apiUrl }: Config['discord']): Channels =>
  token === undefined ? noChannels : createChannels(createRest({ token, apiUrl }));

/** Channels over REST; `rest` carries the bot's token. */
export function createChannels(rest: REST): Channels {
  const get = async <T>(route: `/${string}`): Promise<T> => (await rest.get(route)) as T;
  let self: Promise<APIUser> | undefined;
  const ownId = async (): Promise<string> => {
    self ??= get<APIUser>(Routes.user()).catch((error: unknown) => {
      self = undefined;
      throw error;
    });
    return (await self).id;
  };

  /** The bot's own, unarchived post of this name in a forum, created at or after `since`. */
  async function existingPost(channelId: string, name: string, since: number): Promise<string | undefined> {
    const { guild_id: guildId } = await get<APIGuildForumChannel>(Routes.channel(channelId));
    if (guildId === undefined) return undefined;
    const userId = await ownId();
    const { threads } = await get<{ threads: APIThreadChannel[] }>(Routes.guildActiveThreads(guildId));
    return threads.find(
      (thread) =>
        thread.parent_id === channelId &&
        thread.owner_id === userId &&
        thread.name === name &&
        SnowflakeUtil.timestampFrom(thread.id) >= since,
    )?.id;
  }

  async function createPost(channelId: string, name: string, message: MessageData): Promise<PostedMessage> {
    const create = async (tags?: string[]) => {
      const body = { name, message, ...(tags && { applied_tags: tags }) };
      const { id } = (await rest.post(Routes.threads(channelId), { body })) as APIThreadChannel;
      // The first message of a post has the id of the post.
      return { channelId: id, messageId: id };
    };
    try {
      return await create();
    } catch (error) {
      if (!isRefusal(error, RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel)) throw error;
      const { available_tags: tags } = await get<APIGuildForumChannel>(Routes.channel(channelId));
      const tag = tags.find(({ moderated }) => !moderated);
      if (tag === undefined) throw error;
      return create([tag.id]);
    }
  }

  async function grantsOf(applicationId: string, guildId: string): Promise<CommandGrant[]> {
    const commands = await get<APIGuildApplicationCommandPermissions[]>(
      Routes.guildApplicationCommandsPermissions(applicationId, guildId),
    );
    return commands.flatMap(({ id: commandId, permissions }) =>
      permissions.flatMap(({ id, type, permission: isAllowed }): CommandGrant[] => {
        const { Role, User } = ApplicationCommandPermissionType;
        if (type !== Role && type !== User) return [];
        return [{ commandId, to: type === Role ? 'role' : 'member', id, isAllowed }];
      }),
    );
  }

  async function infoOf(channelId: string): Promise<ChannelInfo | undefined> {
    const channel = await get<APIChannel>(Routes.channel(channelId));
    if (!('guild_id' in channel) || channel.guild_id === undefined) return undefined;
    const kind = kindOf(channel.type);
    const parentId = kind === 'thread' && 'parent_id' in channel ? channel.parent_id : undefined;
    const ruling = typeof parentId === 'string' ? await get<APIChannel>(Routes.channel(parentId)) : channel;
    const { guild_id: guildId } = channel;
    const userId = await ownId();
    const [guild, member] = await Promise.all([
      get<APIGuild>(Routes.guild(guildId)),
      get<APIGuildMember>(Routes.guildMember(guildId, userId)),
    ]);
    const overwrites: readonly APIOverwrite[] =
      ('permission_overwrites' in ruling && ruling.permission_overwrites) || [];
    const name = ('name' in channel && channel.name) || channelId;
    const permissions = permissionsOf({ guild, member, userId, overwrites });
    return { guildId, name, kind, permissions, mentionable: mentionableRoles(guild, permissions) };
  }

  return {
    canPost: true,
    post: (channelId, data, { nonce, files } = {}) =>
      acted(async () => {
        const request = fileRequest(
          nonce === undefined ? data : { ...data, nonce, enforce_nonce: true },
          files,
        );
        return asPosted((await rest.post(Routes.channelMessages(channelId), request)) as APIMessage);
      }),
    edit: (channelId, messageId, body) =>
      acted(async () =>
        asPosted((await rest.patch(Routes.channelMessage(channelId, messageId), { body })) as APIMessage),
      ),
    startThread: (channelId, messageId, name, autoArchiveMinutes) =>
      acted(async () => {
        const body = { name, auto_archive_duration: autoArchiveMinutes };
        try {
          const thread = await rest.post(Routes.threads(channelId, messageId), { body });
          return (thread as APIThreadChannel).id;
        } catch (error) {
          // A thread on a message has the id of the message.
          if (isRefusal(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return messageId;
          throw error;
        }
      }),
    forumPost: (channelId, name, data, { since } = {}) =>
      acted(async () => {
        const id = since === undefined ? undefined : await existingPost(channelId, name, since);
        return id === undefined ? createPost(channelId, name, data) : { channelId: id, messageId: id };
      }),
    commandGrants: (applicationId, guildId) => acted(() => grantsOf(applicationId, guildId)),
    async permissionsIn(channelId) {
      const info = await acted(() => infoOf(channelId));
      if (!info.ok) return info;
      return info.value === undefined
        ? { ok: false, why: 'unknown-channel' }
        : { ok: true, value: info.value };
    },
  };
}

const asPosted = ({ channel_id: channelId, id: messageId }: APIMessage): PostedMessage => ({
  channelId,
  messageId,
});

async function acted<T>(work: () => Promise<T>): Promise<ChannelResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, why: channelFailure(error) };
  }
}

function kindOf(type: ChannelType): ChannelInfo['kind'] {
  switch (type) {
    case ChannelType.GuildText:
    case ChannelType.GuildAnnouncement:
      return 'channel';
    case ChannelType.GuildForum:
    case ChannelType.GuildMedia:
      return 'forum';
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
    case ChannelType.AnnouncementThread:
      return 'thread';
    default:
      return 'other';
  }
}
