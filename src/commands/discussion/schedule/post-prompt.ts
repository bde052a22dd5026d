import type { Attempt, ChannelInfo, ChannelResult, Channels } from '../../../channels/channels.ts';
import { publicMessage } from '../../../reply/message.ts';
import type { PostedMessage, View } from '../../../reply/reply.ts';
import { packMark } from '../../../reply/token.ts';
import { type Discussion, discussionCard } from '../discussion-card.ts';
import { openThreadAndPoll, threadName } from './open-thread.ts';

/** A prompt to post. */
export interface PromptPost {
  readonly channelId: string;
  readonly kind: ChannelInfo['kind'];
  readonly discussion: Omit<Discussion, 'below'>;
  readonly attempt?: Attempt | undefined;
}

/**
 * Posts a prompt in a channel, with thread and poll, or as a forum post. A later failure is shown on the post, with a
 * button to retry. Idempotent for the same nonce.
 */
export async function postPrompt(
  channels: Channels,
  view: View,
  { channelId, kind, discussion, attempt }: PromptPost,
): Promise<ChannelResult<PostedMessage>> {
  const { prompt, request, askerId } = discussion;
  const thread = kind === 'channel' && request.thread;
  const isWhole = !thread && !request.poll;
  const data = (below: Discussion['below']) =>
    publicMessage(discussionCard(view, { ...discussion, below }), {
      say: view.say,
      mark: packMark(view.base.id),
      askerId,
    });
  const first = data('done');
  const posted =
    kind === 'forum'
      ? await channels.forumPost(channelId, threadName(view, prompt), first, attempt)
      : await channels.post(channelId, first, attempt);
  if (!posted.ok || isWhole) return posted;
  const failure = await openThreadAndPoll(channels, posted.value, {
    view,
    prompt,
    thread,
    poll: request.poll,
  });
  if (failure === undefined) return posted;
  const { channelId: where, messageId } = posted.value;
  const shown = await channels.edit(where, messageId, data(failure));
  // A failure that is not shown is tried again, so that no post stays incomplete in silence.
  return shown.ok ? posted : shown;
}
