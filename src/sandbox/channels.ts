import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Acted, Channels } from '../commands/channels.ts';
import type { PostedMessage } from '../reply/reply.ts';

/** The server that the page's interactions come from. */
const GUILD_ID = '300000000000000003';
/** What the invitation asks for. */
const { ViewChannel, SendMessages, SendMessagesInThreads, CreatePublicThreads, SendPolls } =
  PermissionFlagsBits;
const PERMISSIONS = ViewChannel | SendMessages | SendMessagesInThreads | CreatePublicThreads | SendPolls;

/**
 * Channels in memory, in the place of Discord's: everything that is posted there succeeds. The page shows answers alone,
 * no threads and nothing that comes by itself: it would have to ask for what is posted here.
 */
export function createSandboxChannels(): Channels {
  const byNonce = new Map<string, PostedMessage>();
  let count = 0n;
  const make = (channelId: string | undefined, nonce: string | undefined): PostedMessage => {
    count += 1n;
    const messageId = String(600_000_000_000_000_000n + count);
    const made = byNonce.get(nonce ?? '') ?? { channelId: channelId ?? messageId, messageId };
    if (nonce !== undefined) byNonce.set(nonce, made);
    return made;
  };
  const done = async <T>(value: T): Promise<Acted<T>> => ({ ok: true, value });
  return {
    post: (channelId, _data, { nonce } = {}) => done(make(channelId, nonce)),
    edit: (channelId, messageId) => done({ channelId, messageId }),
    startThread: (_channelId, messageId) => done(messageId),
    forumPost: (_channelId, _name, _data, { nonce } = {}) => done(make(undefined, nonce)),
    permissionsIn: () => done({ guildId: GUILD_ID, kind: 'channel', permissions: PERMISSIONS }),
  };
}
