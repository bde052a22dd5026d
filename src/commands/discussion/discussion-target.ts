import type { Place } from '../../channels/channels.ts';
import { UserError } from '../../language/user-error.ts';
import type { InteractionContext, Services } from '../command.ts';
import { actingServer } from '../in-server.ts';
import type { Wish } from './discussion-card.ts';
import { missingOf, neededFor, type Permission, permissionNames } from './permissions.ts';

/** Where a discussion is started, and what the bot may do there. */
export interface DiscussionTarget extends Pick<Place, 'permissions'> {
  readonly kind: 'channel' | 'forum' | 'thread';
  readonly channelId: string;
}

/** What a member must be allowed of that which the bot does for them; the rest is the bot's own affair. */
const OF_MEMBERS: readonly Permission[] = ['create-posts', 'create-public-threads', 'send-polls'];

/**
 * Asks whether the bot and the member who asks for a discussion may start it.
 * @throws UserError that names the permissions that the member, or else the bot, lacks
 */
export function needPermissions(
  { permissions: own }: InteractionContext,
  { kind, permissions }: DiscussionTarget,
  { thread, poll }: Wish,
): void {
  const needed = neededFor({ kind, thread, poll });
  const refused = missingOf(
    own,
    needed.filter((one) => OF_MEMBERS.includes(one)),
  );
  if (refused.length > 0)
    throw new UserError('discuss.not-allowed', { permissions: (say) => permissionNames(say, refused) });
  const missing = missingOf(permissions, needed);
  if (missing.length === 0) return;
  throw new UserError('discuss.missing', { permissions: (say) => permissionNames(say, missing) });
}

/** The asker's channel; from within a post of a forum, the forum. */
export async function findTarget(services: Services, context: InteractionContext): Promise<DiscussionTarget> {
  const { channels, channelId } = actingServer(services, context);
  const { appPermissions = ~0n, parentId } = context;
  if (context.thread === undefined) return { kind: 'channel', channelId, permissions: appPermissions };
  const parent = parentId === undefined ? undefined : await channels.permissionsIn(parentId);
  return parent?.ok === true && parent.value.kind === 'forum' && parentId !== undefined
    ? { kind: 'forum', channelId: parentId, permissions: parent.value.permissions }
    : { kind: 'thread', channelId, permissions: appPermissions };
}
