import {
  type APIInteractionResponse,
  type APIInteractionResponseChannelMessageWithSource,
  type APIInteractionResponseUpdateMessage,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { withTimeout } from '../../async/with-timeout.ts';
import type { MessageData } from '../../reply/message.ts';
import type { PostedMessage, ReplyFile } from '../../reply/reply.ts';

/** The update of a message. */
export interface Update {
  readonly data: MessageData;
  readonly files?: Files;
  /** The message that it completes: one that has been changed since stays as it is. */
  readonly of?: MessageData | undefined;
}

/**
 * Work on a message that has been posted; returns the update of the message. Does not reject, and may be repeated.
 */
export type FollowUp = (posted: PostedMessage) => Promise<Update | undefined>;

/** Work over REST, with the interaction's own token, once the response has been sent. */
export type FollowUpAction =
  /** Deletes the message of the response, or the one clicked on. */
  | { readonly do: 'delete' }
  /** Replaces the placeholder of a deferred response with this message. */
  | {
      readonly do: 'edit';
      readonly data: MessageData;
      readonly files?: Files;
      readonly next?: FollowUp | undefined;
    }
  /** Deletes the placeholder and posts this message, since visibility cannot be changed by an edit. */
  | {
      readonly do: 'replace';
      readonly data: MessageData;
      readonly files?: Files;
      readonly next?: FollowUp | undefined;
    }
  /** Runs a follow-up on the message of the response and updates it. */
  | { readonly do: 'next'; readonly next: FollowUp };

/** Attachments of a message, sent as multipart/form-data. */
export type Files = readonly ReplyFile[] | undefined;

/** The response to send at once, and its follow-up. */
export interface RoutedResponse {
  readonly response: APIInteractionResponse;
  readonly files?: Files;
  readonly after?: Promise<FollowUpAction> | undefined;
  /** Shown in place of a response that Discord takes only at once: a modal. */
  readonly ifLate?: MessageData | undefined;
  /** The registered command or action, for the log; `other` for an unknown one. */
  readonly command?: string;
}

/**
 * Returns the response if it is ready within `ms` milliseconds, else a placeholder, private or not, with the response
 * as its follow-up. (Discord waits three seconds.) `work` must not reject.
 */
export async function respondOrDefer(
  work: Promise<RoutedResponse>,
  ms: number,
  isPrivate: boolean,
): Promise<RoutedResponse> {
  const inTime = await withTimeout(ms, work);
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

async function late(
  { response, files, after, ifLate }: RoutedResponse,
  isPrivate: boolean,
): Promise<FollowUpAction> {
  const work = await after;
  if (ifLate !== undefined) return { do: isPrivate ? 'edit' : 'replace', data: ifLate };
  if (!('data' in response) || !hasMessage(response)) return work ?? { do: 'delete' };
  const data = response.data as MessageData;
  const wantsPrivate = (data.flags & MessageFlags.Ephemeral) !== 0;
  const next = work?.do === 'next' ? work.next : undefined;
  // An update does not carry visibility, so a late update of a private message is sent as a new private message.
  if (response.type === InteractionResponseType.UpdateMessage) return { do: 'edit', data, files, next };
  return { do: wantsPrivate === isPrivate ? 'edit' : 'replace', data, files, next };
}

const hasMessage = (
  response: APIInteractionResponse,
): response is APIInteractionResponseChannelMessageWithSource | APIInteractionResponseUpdateMessage =>
  response.type === InteractionResponseType.ChannelMessageWithSource ||
  response.type === InteractionResponseType.UpdateMessage;
