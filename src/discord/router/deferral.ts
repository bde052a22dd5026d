import {
  type APIInteractionResponse,
  type APIInteractionResponseChannelMessageWithSource,
  type APIInteractionResponseUpdateMessage,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { MessageData } from '../../reply/message.ts';
import type { PostedMessage, ReplyFile } from '../../reply/reply.ts';

/** Something done once a message is there; gives what takes its place. Does not reject, and bears being repeated. */
export type Next = (posted: PostedMessage) => Promise<{ readonly data: MessageData; readonly files?: Files }>;

/** What is done through REST, with the interaction's own token, once its response has gone out. */
export type AfterWork =
  /** The message of the response, or the one clicked on, goes away. */
  | { readonly do: 'delete' }
  /** The placeholder of a deferred response becomes this message. */
  | {
      readonly do: 'edit';
      readonly data: MessageData;
      readonly files?: Files;
      readonly next?: Next | undefined;
    }
  /** The placeholder goes away and this message comes: what is private cannot be made public, nor the reverse. */
  | {
      readonly do: 'replace';
      readonly data: MessageData;
      readonly files?: Files;
      readonly next?: Next | undefined;
    }
  /** Something is done with the message of the response, which then becomes another. */
  | { readonly do: 'next'; readonly next: Next };

/** Files that go with a message, as multipart/form-data. */
export type Files = readonly ReplyFile[] | undefined;

/** The answer to an interaction: the response to send at once, and what is to follow it. */
export interface Routed {
  readonly response: APIInteractionResponse;
  readonly files?: Files;
  readonly after?: Promise<AfterWork> | undefined;
  /** The command or action of the registry that was asked for, for the log; `other` where it has none. */
  readonly command?: string;
}

/**
 * Gives the answer if it comes within `ms` milliseconds; else a placeholder, private or not, and the answer after it.
 * Discord gives up after three seconds. `work` must not reject.
 */
export async function deferring(work: Promise<Routed>, ms: number, isPrivate: boolean): Promise<Routed> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  const inTime = await Promise.race([work, promise]);
  clearTimeout(timer);
  if (inTime !== undefined) return inTime;
  const flags = isPrivate ? MessageFlags.Ephemeral : undefined;
  return {
    response: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...(flags === undefined ? {} : { data: { flags } }),
    },
    after: work.then((routed) => late(routed, isPrivate)),
  };
}

async function late({ response, files, after }: Routed, isPrivate: boolean): Promise<AfterWork> {
  const work = await after;
  if (!('data' in response) || !hasMessage(response)) return work ?? { do: 'delete' };
  const data = response.data as MessageData;
  const wantsPrivate = (data.flags & MessageFlags.Ephemeral) !== 0;
  // A change says nothing of who sees it. That of a private message must not come out in public: it becomes a copy.
  if (response.type === InteractionResponseType.UpdateMessage) return { do: 'edit', data, files };
  const next = work?.do === 'next' ? work.next : undefined;
  return { do: wantsPrivate === isPrivate ? 'edit' : 'replace', data, files, next };
}

const hasMessage = (
  response: APIInteractionResponse,
): response is APIInteractionResponseChannelMessageWithSource | APIInteractionResponseUpdateMessage =>
  response.type === InteractionResponseType.ChannelMessageWithSource ||
  response.type === InteractionResponseType.UpdateMessage;
