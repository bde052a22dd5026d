import type { Channels } from '../../../channels/channels.ts';
import type { Prompt } from '../../../facts/prompt.ts';
import { promptQuestion } from '../../../reply/headline.ts';
import type { PostedMessage, View } from '../../../reply/reply.ts';
import { cutAtWord } from '../../../reply/text.ts';
import type { ThreadFailure } from '../discussion-card.ts';
import { pollOn } from '../poll.ts';

/** Characters of the name of a thread or forum post. */
const MAX_NAME = 100;
/** Archived after a week without a message, since seminars are weekly. */
const ARCHIVE_MINUTES = 7 * 24 * 60;

/** The end of a clause that leaves enough of a question to be understood. */
const CLAUSE = /^.{25,98}(?=[,;:](?!\d)|[—、。；：]|\s[–-]\s)/u;

/** The name of a prompt's thread: its question, or where that is too long, its first clauses. */
export function threadName(view: View, prompt: Prompt): string {
  const question = promptQuestion(view, prompt).replace(/\s+/g, ' ').trim();
  const [clauses] = (question.length <= MAX_NAME ? undefined : CLAUSE.exec(question)) ?? [];
  return clauses === undefined ? cutAtWord(question, MAX_NAME) : `${clauses.trim()}…`;
}

/** The thread and poll to open below a posted prompt. */
export interface ThreadOptions {
  readonly view: View;
  readonly prompt: Prompt;
  /** Whether to open a thread; not within one. */
  readonly thread: boolean;
  readonly poll: boolean;
}

/**
 * Opens the thread below a posted prompt, and the poll in it; idempotent.
 * @returns The step that failed, if any.
 */
export async function openThreadAndPoll(
  channels: Channels,
  { channelId, messageId }: PostedMessage,
  { view, prompt, thread, poll }: ThreadOptions,
): Promise<ThreadFailure | undefined> {
  const opened = thread
    ? await channels.startThread(channelId, messageId, threadName(view, prompt), ARCHIVE_MINUTES)
    : ({ ok: true, value: channelId } as const);
  if (!opened.ok) return { step: 'thread', why: opened.why };
  const data = poll ? pollOn(view, prompt) : undefined;
  if (data === undefined) return undefined;
  const polled = await channels.post(opened.value, data, { nonce: `poll-${messageId}` });
  return polled.ok ? undefined : { step: 'poll', why: polled.why };
}
