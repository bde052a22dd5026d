import { sayFor } from '../../language/language.ts';
import { UserError } from '../../language/user-error.ts';
import type { Reply } from '../../reply/reply.ts';
import { type InteractionContext, type Services, viewFor } from '../command.ts';
import { actingServer } from '../in-server.ts';
import { confirmation } from './confirmation.ts';
import type { Discussion } from './discussion-card.ts';
import { postPrompt } from './schedule/post-prompt.ts';

/** Starts a discussion as a forum post; the private answer links to it. */
export async function postInForum(
  services: Services,
  context: InteractionContext,
  { channelId }: { readonly channelId: string },
  discussion: Omit<Discussion, 'below'>,
): Promise<Reply> {
  const { channels, guildId } = actingServer(services, context);
  const say = sayFor(context.locale);
  const posted = await postPrompt(channels, viewFor(services, context), {
    channelId,
    kind: 'forum',
    discussion,
  });
  if (!posted.ok) throw new UserError('discuss.not-posted', { why: (say) => say(`failure.${posted.why}`) });
  const { prompt } = discussion;
  services.memory.recordPost({
    guildId,
    channelId: posted.value.channelId,
    parentId: channelId,
    facts: prompt.facts,
    prompt: prompt.id,
  });
  return confirmation(say('discuss.posted', { channel: `<#${posted.value.channelId}>` }));
}
