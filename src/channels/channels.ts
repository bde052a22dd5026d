import type { MessageData } from '../reply/message.ts';
import type { PostedMessage, ReplyFile } from '../reply/reply.ts';
import type { CommandGrant } from './command-grants.ts';

/** Why a channel request failed. All but `unreachable` persist until somebody changes the configuration. */
export type ChannelFailure = 'missing-permission' | 'unknown-channel' | 'refused' | 'unreachable';

/** Discord's message data for a poll, which allows no other content. */
export interface PollData {
  readonly poll: {
    readonly question: { readonly text: string };
    readonly answers: readonly { readonly poll_media: { readonly text: string } }[];
    readonly duration: number;
    readonly allow_multiselect: boolean;
    readonly layout_type: 1;
  };
  readonly allowed_mentions: { readonly parse: [] };
}

/** A value, or the reason for a failure. */
export type ChannelResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: ChannelFailure };

/** A channel and the bot's permissions in it. */
export interface ChannelInfo {
  readonly guildId: string;
  readonly name: string;
  /** A `forum` holds posts, not messages; a message has a thread only in a `channel`. */
  readonly kind: 'channel' | 'forum' | 'thread' | 'other';
  /** Discord's bit field. */
  readonly permissions: bigint;
  /** Ids of the roles that the bot may mention there. */
  readonly mentionable: readonly string[];
}

/** What identifies an attempt to post, so that a repeat has no second effect, and what goes with the message. */
export interface Attempt {
  /** At most 25 characters: a repeat within some minutes returns the first message. */
  readonly nonce?: string | undefined;
  /** For forums, which have no nonces: the bot's post of the same name created since then is returned. */
  readonly since?: number | undefined;
  /** The files of the message; a forum's first message has none. */
  readonly files?: readonly ReplyFile[] | undefined;
}

/** Actions in channels as the bot. Expected failures are values; methods do not throw. */
export interface Channels {
  /** Whether the bot can post by itself, which needs a token. */
  readonly canPost: boolean;
  post(
    channelId: string,
    data: MessageData | PollData,
    attempt?: Attempt,
  ): Promise<ChannelResult<PostedMessage>>;
  /** Edits a message of the bot. */
  edit(channelId: string, messageId: string, data: MessageData): Promise<ChannelResult<PostedMessage>>;
  /** Opens a thread on a message, or returns the existing one. The value is the thread's id. */
  startThread(
    channelId: string,
    messageId: string,
    name: string,
    autoArchiveMinutes: number,
  ): Promise<ChannelResult<string>>;
  /** Creates a forum post. The value is its first message, whose channel is the post. */
  forumPost(
    channelId: string,
    name: string,
    data: MessageData,
    attempt?: Attempt,
  ): Promise<ChannelResult<PostedMessage>>;
  permissionsIn(channelId: string): Promise<ChannelResult<ChannelInfo>>;
  /** Who may use which of the bot's commands in a server, where the server says so. */
  commandGrants(applicationId: string, guildId: string): Promise<ChannelResult<readonly CommandGrant[]>>;
}

const refuse = async (): Promise<{ readonly ok: false; readonly why: ChannelFailure }> => ({
  ok: false,
  why: 'refused',
});

/** Channels of a bot without a token: every request is refused. */
export const noChannels: Channels = {
  canPost: false,
  post: refuse,
  edit: refuse,
  startThread: refuse,
  forumPost: refuse,
  permissionsIn: refuse,
  commandGrants: refuse,
};
