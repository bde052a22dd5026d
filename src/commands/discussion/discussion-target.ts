import type { ChannelInfo } from '../../channels/channels.ts';
import type { InteractionContext, Services } from '../command.ts';
import { actingServer } from '../in-server.ts';
import type { DiscussionRequest } from './discussion-card.ts';
import { neededFor, needGranted, type Permission } from './permissions.ts';

/** The channel of a discussion, and the bot's permissions in it. */
export interface DiscussionTarget extends Pick<ChannelInfo, 'permissions'> {
  readonly kind: 'channel' | 'forum' | 'thread';
  readonly channelId: string;
}

/** Permissions that the member needs as well as the bot. */
const OF_MEMBERS: readonly Permission[] = ['create-posts', 'create-public-threads', 'send-polls'];

/**
 * Checks that the bot and the member may start a discussion.
 * @throws UserError that names the missing permissions of the member, or else of the bot.
 */
export function needPermissions(
  { permissions: own }: InteractionContext,
  { kind, permissions }: DiscussionTarget,
  { thread, poll }: DiscussionRequest,
): void {
  const needed = neededFor({ kind, thread, poll });
  const ofMember = needed.filter((one) => OF_MEMBERS.includes(one));
  needGranted(own, ofMember, 'discuss.not-allowed');
  needGranted(permissions, needed, 'discuss.missing');
}

/** The channel of the interaction; for a post in a forum, the forum. */
export async function findTarget(services: Services, context: InteractionContext): Promise<DiscussionTarget> {
  const { channels, channelId } = actingServer(services, context);
  const { appPermissions = ~0n, parentId } = context;
  if (context.thread === undefined) return { kind: 'channel', channelId, permissions: appPermissions };
  const parent = parentId === undefined ? undefined : await channels.permissionsIn(parentId);
  return parent?.ok === true && parent.value.kind === 'forum' && parentId !== undefined
    ? { kind: 'forum', channelId: parentId, permissions: parent.value.permissions }
    : { kind: 'thread', channelId, permissions: appPermissions };
}
