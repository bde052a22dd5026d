import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Acted, Channels, Place } from '../channels/channels.ts';
import type { PostedMessage } from '../reply/reply.ts';
import { createHappenings, type Happenings } from './happenings.ts';
import { CHANNEL_ID, FORUM_ID, GUILD_ID } from './page/ids.ts';

/** What the invitation asks for. */
const { ViewChannel, SendMessages, SendMessagesInThreads, CreatePublicThreads, SendPolls } =
  PermissionFlagsBits;
const PERMISSIONS = ViewChannel | SendMessages | SendMessagesInThreads | CreatePublicThreads | SendPolls;

/** Channels in memory, in the place of Discord's, and what happens in them. */
export interface SandboxChannels extends Channels {
  readonly happenings: Happenings;
}

/** Makes a channel and a forum; everything that is posted there succeeds. */
export function createSandboxChannels(): SandboxChannels {
  const happenings = createHappenings();
  const byNonce = new Map<string, PostedMessage>();
  const threads = new Set<string>();
  let count = BigInt(Date.now()) << 8n;
  const newId = () => {
    count += 1n;
    return String(600_000_000_000_000_000n + count);
  };
  const done = async <T>(value: T): Promise<Acted<T>> => ({ ok: true, value });
  const kindOf = (channelId: string): Place['kind'] | undefined => {
    if (channelId === FORUM_ID) return 'forum';
    if (channelId === CHANNEL_ID) return 'channel';
    return threads.has(channelId) ? 'thread' : undefined;
  };
  return {
    happenings,
    canPost: true,
    post(channelId, data, { nonce } = {}) {
      const before = nonce === undefined ? undefined : byNonce.get(nonce);
      if (before !== undefined) return done(before);
      const posted = { channelId, messageId: newId() };
      if (nonce !== undefined) byNonce.set(nonce, posted);
      happenings.add({ do: 'message', ...posted, data });
      return done(posted);
    },
    edit(channelId, messageId, data) {
      happenings.add({ do: 'change', channelId, messageId, data });
      return done({ channelId, messageId });
    },
    startThread(channelId, messageId, name) {
      if (!threads.has(messageId)) happenings.add({ do: 'thread', id: messageId, parentId: channelId, name });
      threads.add(messageId);
      return done(messageId);
    },
    forumPost(parentId, name, data) {
      const id = newId();
      threads.add(id);
      happenings.add({ do: 'thread', id, parentId, name });
      happenings.add({ do: 'message', channelId: id, messageId: id, data });
      return done({ channelId: id, messageId: id });
    },
    async permissionsIn(channelId) {
      const kind = kindOf(channelId);
      if (kind === undefined) return { ok: false, why: 'unknown-channel' };
      return done({ guildId: GUILD_ID, kind, permissions: PERMISSIONS });
    },
  };
}
