import type { Acted, Attempt, Channels, Place } from '../../../channels/channels.ts';
import { messageOf } from '../../../reply/message.ts';
import type { PostedMessage, View } from '../../../reply/reply.ts';
import { type Discussion, discussionCard } from '../discussion-card.ts';
import { openBelow, threadName } from './open-below.ts';

/** A prompt to be posted. */
export interface PromptPost {
  readonly channelId: string;
  readonly kind: Place['kind'];
  readonly discussion: Omit<Discussion, 'below'>;
  readonly attempt?: Attempt | undefined;
}

/**
 * Posts a prompt into a channel, with its thread and poll, or into a forum as a post of its own. What fails after the
 * post is said under it, with a button to try again. Bears being repeated with the same nonce.
 */
export async function postPrompt(
  channels: Channels,
  view: View,
  { channelId, kind, discussion, attempt }: PromptPost,
): Promise<Acted<PostedMessage>> {
  const { prompt, wish, askerId } = discussion;
  const thread = kind === 'channel' && wish.thread;
  const isWhole = !thread && !wish.poll;
  const data = (below: Discussion['below']) =>
    messageOf(discussionCard(view, { ...discussion, below }), {
      say: view.say,
      askerId,
      isPrivate: false,
      mayPost: true,
    });
  const first = data(isWhole ? 'done' : 'pending');
  const posted =
    kind === 'forum'
      ? await channels.forumPost(channelId, threadName(view, prompt), first, attempt)
      : await channels.post(channelId, first, attempt);
  if (!posted.ok || isWhole) return posted;
  const failure = await openBelow(channels, posted.value, {
    view,
    prompt,
    thread,
    poll: wish.poll,
  });
  // Should this fail too, the button on the post still opens what is missing.
  await channels.edit(posted.value.channelId, posted.value.messageId, data(failure ?? 'done'));
  return posted;
}
