import type { PollData } from '../channels/channels.ts';
import type { MessageData } from '../reply/message.ts';

/** What happens in channels without being an interaction's answer: the page shows it as it comes. */
export type Happening =
  | {
      /** A message comes, or becomes another. */
      readonly do: 'message' | 'change';
      readonly channelId: string;
      readonly messageId: string;
      readonly data: MessageData | PollData;
    }
  /** A thread opens, on the message that has its id; or a post in a forum, whose first message has its id. */
  | { readonly do: 'thread'; readonly id: string; readonly parentId: string; readonly name: string };

/** Happenings in order, each with a number above those before it. */
export interface Happenings {
  add(happening: Happening): void;
  /** Tells of all after a number, then of each that comes; gives what ends that. */
  follow(after: number, tell: (happening: Happening, number: number) => void): () => void;
}

/** Happenings that are kept for a page that is opened later. */
const MOST = 500;

/** Makes an empty list. Its numbers begin with the time, so that they go on after a restart. */
export function createHappenings(now = Date.now()): Happenings {
  let number = now;
  let kept: readonly { readonly happening: Happening; readonly number: number }[] = [];
  const followers = new Set<(happening: Happening, number: number) => void>();
  return {
    add(happening) {
      number += 1;
      kept = [...kept, { happening, number }].slice(-MOST);
      for (const tell of followers) tell(happening, number);
    },
    follow(after, tell) {
      for (const one of kept) if (one.number > after) tell(one.happening, one.number);
      followers.add(tell);
      return () => void followers.delete(tell);
    },
  };
}
