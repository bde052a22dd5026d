import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelInfo, ChannelResult, Channels } from '../channels/channels.ts';
import type { PostedMessage } from '../reply/reply.ts';
import { type ChannelEvents, createChannelEvents } from './channel-events.ts';
import { CHANNEL_ID, FORUM_ID, GUILD_ID, ROLE_ID } from './page/ids.ts';

/** The permissions of the invite link. */
const { ViewChannel, SendMessages, SendMessagesInThreads, CreatePublicThreads, SendPolls, AttachFiles } =
  PermissionFlagsBits;
const PERMISSIONS =
  ViewChannel | SendMessages | SendMessagesInThreads | CreatePublicThreads | SendPolls | AttachFiles;

/** Channels in memory, with the events in them. */
export interface SandboxChannels extends Channels {
  readonly events: ChannelEvents;
}

/** A channel and a forum in which every request succeeds. */
export function createSandboxChannels(): SandboxChannels {
  const events = createChannelEvents();
  const byNonce = new Map<string, PostedMessage>();
  const threads = new Set<string>();
  let count = BigInt(Date.now()) << 8n;
  const newId = () => {
    count += 1n;
    return String(600_000_000_000_000_000n + count);
  };
  const done = async <T>(value: T): Promise<ChannelResult<T>> => ({ ok: true, value });
  const kindOf = (channelId: string): ChannelInfo['kind'] | undefined => {
    if (channelId === FORUM_ID) return 'forum';
    if (channelId === CHANNEL_ID) return 'channel';
    return threads.has(channelId) ? 'thread' : undefined;
  };
  return {
    events,
    canPost: true,
    post(channelId, data, { nonce, files } = {}) {
      const before = nonce === undefined ? undefined : byNonce.get(nonce);
      if (before !== undefined) return done(before);
      const posted = { channelId, messageId: newId() };
      if (nonce !== undefined) byNonce.set(nonce, posted);
      events.add({ do: 'message', ...posted, data, files });
      return done(posted);
    },
    edit(channelId, messageId, data) {
      events.add({ do: 'change', channelId, messageId, data });
      return done({ channelId, messageId });
    },
    startThread(channelId, messageId, name) {
      if (!threads.has(messageId)) events.add({ do: 'thread', id: messageId, parentId: channelId, name });
      threads.add(messageId);
      return done(messageId);
    },
    forumPost(parentId, name, data) {
      const id = newId();
      threads.add(id);
      events.add({ do: 'thread', id, parentId, name });
      events.add({ do: 'message', channelId: id, messageId: id, data });
      return done({ channelId: id, messageId: id });
    },
    async permissionsIn(channelId) {
      const kind = kindOf(channelId);
      if (kind === undefined) return { ok: false, why: 'unknown-channel' };
      return done({
        guildId: GUILD_ID,
        name: 'seminar',
        kind,
        permissions: PERMISSIONS,
        mentionable: [ROLE_ID],
      });
    },
    commandGrants: () => done([]),
  };
}
