import type { MessageData } from '../reply/message.ts';
import type { PostedMessage } from '../reply/reply.ts';

/** Why something could not be done. All but `unreachable` stay as they are until somebody changes something. */
export type ChannelFailure = 'missing-permission' | 'unknown-channel' | 'refused' | 'unreachable';

/** Discord's message data for a poll; it takes no other content beside it. */
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

/** What came of an act: a value, or why there is none. */
export type Acted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: ChannelFailure };

/** A channel as far as posting goes, and what the bot may do in it. */
export interface Place {
  readonly guildId: string;
  /** `forum` takes posts and no messages; messages of a `channel` may have threads, those of a `thread` have none. */
  readonly kind: 'channel' | 'forum' | 'thread' | 'other';
  /** Discord's bit field. */
  readonly permissions: bigint;
}

/** Tells one attempt to post from a repeat of it. */
export interface Attempt {
  /** At most 25 characters: a repeat of it within some minutes gives the first message back. */
  readonly nonce?: string | undefined;
  /** Forums know no nonce: a post of ours of the same name that was made since then is given back. */
  readonly since?: number | undefined;
}

/** Acts on channels in the bot's name. Expected failures are values; it does not throw. */
export interface Channels {
  /** Whether the bot can act by itself at all: not without a token. */
  readonly canPost: boolean;
  post(channelId: string, data: MessageData | PollData, attempt?: Attempt): Promise<Acted<PostedMessage>>;
  /** Changes a message of the bot's. */
  edit(channelId: string, messageId: string, data: MessageData): Promise<Acted<PostedMessage>>;
  /** Opens a thread on a message; one that is there already is as good. Gives the thread's id. */
  startThread(
    channelId: string,
    messageId: string,
    name: string,
    autoArchiveMinutes: number,
  ): Promise<Acted<string>>;
  /** Makes a post in a forum; gives its first message, whose channel is the post. */
  forumPost(
    channelId: string,
    name: string,
    data: MessageData,
    attempt?: Attempt,
  ): Promise<Acted<PostedMessage>>;
  permissionsIn(channelId: string): Promise<Acted<Place>>;
}

const refuse = async (): Promise<{ readonly ok: false; readonly why: ChannelFailure }> => ({
  ok: false,
  why: 'refused',
});

/** Channels for where the bot cannot act by itself, as without a token: every act is refused. */
export const noChannels: Channels = {
  canPost: false,
  post: refuse,
  edit: refuse,
  startThread: refuse,
  forumPost: refuse,
  permissionsIn: refuse,
};
