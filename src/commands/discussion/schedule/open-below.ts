import type { Channels } from '../../../channels/channels.ts';
import type { Prompt } from '../../../facts/prompt.ts';
import { promptQuestion } from '../../../reply/headline.ts';
import type { PostedMessage, View } from '../../../reply/reply.ts';
import { cutAtWord } from '../../../reply/text.ts';
import type { ThreadFailure } from '../discussion-card.ts';
import { contrastOfPrompt } from '../discussion-evidence.ts';
import { pollOf } from '../poll.ts';

/** Characters of a thread's or forum post's name. */
const MAX_NAME = 100;
/** A thread is archived after a week without a message: seminars are weekly. */
const ARCHIVE_MINUTES = 7 * 24 * 60;

/** The name of the thread on a prompt: its question. */
export const threadName = (view: View, prompt: Prompt): string =>
  cutAtWord(promptQuestion(view, prompt).replace(/\s+/g, ' ').trim(), MAX_NAME);

/** What is to be opened below a posted prompt. */
export interface Below {
  readonly view: View;
  readonly prompt: Prompt;
  /** Whether it needs a thread: not where it stands in one. */
  readonly thread: boolean;
  readonly poll: boolean;
}

/** Opens the thread below a posted prompt, and the poll in it; gives what failed. Bears being repeated. */
export async function openBelow(
  channels: Channels,
  { channelId, messageId }: PostedMessage,
  { view, prompt, thread, poll }: Below,
): Promise<ThreadFailure | undefined> {
  const opened = thread
    ? await channels.startThread(channelId, messageId, threadName(view, prompt), ARCHIVE_MINUTES)
    : ({ ok: true, value: channelId } as const);
  if (!opened.ok) return { step: 'thread', why: opened.why };
  const contrast = poll ? contrastOfPrompt(view.base, prompt) : undefined;
  if (contrast === undefined) return undefined;
  const polled = await channels.post(opened.value, pollOf(view, contrast), { nonce: `poll-${messageId}` });
  return polled.ok ? undefined : { step: 'poll', why: polled.why };
}
