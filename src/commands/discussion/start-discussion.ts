import { UserError } from '../../language/user-error.ts';
import type { Reply } from '../../reply/reply.ts';
import { type InteractionContext, type Services, viewFor } from '../command.ts';
import { actingServer } from '../in-server.ts';
import { type Discussion, discussionCard, type Wish } from './discussion-card.ts';
import { findTarget, needPermissions } from './discussion-target.ts';
import { postInForum } from './forum-discussion.ts';
import { drawElsewhere, drawPrompt, fitting } from './schedule/next-prompt.ts';
import { openBelow } from './schedule/open-below.ts';

/**
 * Starts a discussion of a prompt of the server's deck: as the answer, whose thread is opened once it is there; or as a
 * new post, from within a post of a forum. Throws a UserError before anything is posted where a permission is missing.
 */
export async function startDiscussion(
  services: Services,
  context: InteractionContext,
  wish: Wish,
): Promise<Reply> {
  const { store, guildId } = actingServer(services, context);
  const { base } = services;
  const target = await findTarget(services, context);
  needPermissions(context, target, wish);
  if (wish.poll && !wish.thread && target.kind === 'channel') throw new UserError('discuss.poll-in-thread');
  const search = { base, store, guildId, deck: { topic: wish.topic, kind: wish.kind } };
  const prompt = await drawPrompt({ ...search, fits: fitting(base, wish) });
  if (prompt === undefined) throw new UserError(wish.poll ? 'discuss.no-sides' : 'failure.no-prompt');
  // Nobody waits for it: it only keeps the same prompt from coming again under another topic.
  drawElsewhere(search, prompt).catch((error: unknown) => services.onRecordFailed('a drawn prompt', error));
  const discussion = { prompt, wish, askerId: context.userId };
  return target.kind === 'forum'
    ? postInForum(services, context, target, discussion)
    : withThread(services, context, discussion, target.kind);
}

/** The card of a discussion, and what is opened below it once it is there. */
export function withThread(
  services: Services,
  context: InteractionContext,
  discussion: Omit<Discussion, 'below'>,
  kind: 'channel' | 'thread',
): Reply {
  const view = viewFor(services, context);
  const { channels, guildId } = actingServer(services, context);
  const { prompt, wish } = discussion;
  const thread = kind === 'channel' && wish.thread;
  if (!thread && !wish.poll) return discussionCard(view, { ...discussion, below: 'done' });
  return {
    ...discussionCard(view, { ...discussion, below: 'pending' }),
    async next(posted) {
      const failure = await openBelow(channels, posted, { view, prompt, thread, poll: wish.poll });
      // A thread has the id of the message that it hangs on; its packet begins with the prompt.
      if (thread && failure?.step !== 'thread') {
        const { messageId: channelId, channelId: parentId } = posted;
        services.memory.posted({ guildId, channelId, parentId, facts: [], prompt: prompt.id });
      }
      return discussionCard(view, { ...discussion, below: failure ?? 'done' });
    },
  };
}
