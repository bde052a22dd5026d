import type { PollData } from '../channels/channels.ts';
import type { MessageData } from '../reply/message.ts';
import type { ReplyFile } from '../reply/reply.ts';

/** An event in a channel that is not the answer to an interaction. */
export type ChannelEvent =
  | {
      /** A message is posted or edited. */
      readonly do: 'message' | 'change';
      readonly channelId: string;
      readonly messageId: string;
      readonly data: MessageData | PollData;
      readonly files?: readonly ReplyFile[] | undefined;
    }
  /** A thread opens on the message with its id, or a forum post whose first message has its id. */
  | { readonly do: 'thread'; readonly id: string; readonly parentId: string; readonly name: string };

/** A log of events with increasing numbers. */
export interface ChannelEvents {
  add(event: ChannelEvent): void;
  /** Calls `tell` with all events after a number, then with each new one; returns a function that unsubscribes. */
  follow(after: number, tell: (event: ChannelEvent, number: number) => void): () => void;
}

/** Events kept for pages that are opened later. */
const MAX_EVENTS = 500;

/** An empty log. Numbers start at the time in ms, so that they keep increasing across restarts. */
export function createChannelEvents(now = Date.now()): ChannelEvents {
  let number = now;
  let kept: readonly { readonly event: ChannelEvent; readonly number: number }[] = [];
  const followers = new Set<(event: ChannelEvent, number: number) => void>();
  return {
    add(event) {
      number += 1;
      kept = [...kept, { event, number }].slice(-MAX_EVENTS);
      for (const tell of followers) tell(event, number);
    },
    follow(after, tell) {
      for (const one of kept) if (one.number > after) tell(one.event, one.number);
      followers.add(tell);
      return () => void followers.delete(tell);
    },
  };
}
