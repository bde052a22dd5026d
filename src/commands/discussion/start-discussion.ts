import { UserError } from '../../language/user-error.ts';
import type { Reply } from '../../reply/reply.ts';
import { type InteractionContext, type Services, viewFor } from '../command.ts';
import { actingServer } from '../in-server.ts';
import { type Discussion, type DiscussionRequest, discussionCard } from './discussion-card.ts';
import { findTarget, needPermissions } from './discussion-target.ts';
import { postInForum } from './forum-discussion.ts';
import { openThreadAndPoll } from './schedule/open-thread.ts';
import { takePrompt } from './take-prompt.ts';

/**
 * Starts a discussion of a prompt from the server's deck: as the answer, with a thread opened afterwards, or as a new
 * forum post.
 * @throws UserError before anything is posted, where a permission is missing.
 */
export async function startDiscussion(
  services: Services,
  context: InteractionContext,
  request: DiscussionRequest,
): Promise<Reply> {
  const target = await findTarget(services, context);
  needPermissions(context, target, request);
  if (request.poll && !request.thread && target.kind === 'channel')
    throw new UserError('discuss.poll-in-thread');
  const prompt = await takePrompt(services, context, request);
  if (prompt === undefined) throw new UserError(request.poll ? 'discuss.no-sides' : 'failure.no-prompt');
  const discussion = { prompt, request, askerId: context.userId };
  return target.kind === 'forum'
    ? postInForum(services, context, target, discussion)
    : withThread(services, context, discussion, target.kind);
}

/** The card of a discussion, whose follow-up opens its thread and poll. */
export function withThread(
  services: Services,
  context: InteractionContext,
  discussion: Omit<Discussion, 'below'>,
  kind: 'channel' | 'thread',
): Reply {
  const view = viewFor(services, context);
  const { channels, guildId } = actingServer(services, context);
  const { prompt, request } = discussion;
  const thread = kind === 'channel' && request.thread;
  const card = discussionCard(view, { ...discussion, below: 'done' });
  if (!thread && !request.poll) return card;
  return {
    ...card,
    async next(posted) {
      const failure = await openThreadAndPoll(channels, posted, { view, prompt, thread, poll: request.poll });
      // A thread has the id of its message; its packet begins with the prompt.
      if (thread && failure?.step !== 'thread') {
        const { messageId: channelId, channelId: parentId } = posted;
        services.memory.recordPost({ guildId, channelId, parentId, facts: [], prompt: prompt.id });
      }
      // Without a failure nothing changes, so that Discord does not mark the post as edited.
      return failure && discussionCard(view, { ...discussion, below: failure });
    },
  };
}
