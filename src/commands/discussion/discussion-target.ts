import type { Place } from '../../channels/channels.ts';
import { UserError } from '../../errors.ts';
import { sayFor } from '../../language/language.ts';
import type { InteractionContext, Services } from '../command.ts';
import { actingServer } from '../in-server.ts';
import type { Wish } from './discussion-card.ts';
import { missingOf, neededFor, permissionNames } from './permissions.ts';

/** Where a discussion is started, and what the bot may do there. */
export interface Ground extends Pick<Place, 'permissions'> {
  readonly kind: 'channel' | 'forum' | 'thread';
  readonly channelId: string;
}

/** Throws a UserError that names the permissions that the bot would miss half way. */
export function needPermissions(
  { locale }: InteractionContext,
  { kind, permissions }: Ground,
  { thread, poll }: Wish,
): void {
  const say = sayFor(locale);
  const missing = missingOf(permissions, neededFor({ kind, thread, poll }));
  if (missing.length === 0) return;
  throw new UserError(say('discuss.missing', { permissions: permissionNames(say, missing) }));
}

/** The asker's channel; from within a post of a forum, the forum. */
export async function groundOf(services: Services, context: InteractionContext): Promise<Ground> {
  const { channels, channelId } = actingServer(services, context);
  const { appPermissions = ~0n, parentId } = context;
  if (context.thread === undefined) return { kind: 'channel', channelId, permissions: appPermissions };
  const parent = parentId === undefined ? undefined : await channels.permissionsIn(parentId);
  return parent?.ok === true && parent.value.kind === 'forum' && parentId !== undefined
    ? { kind: 'forum', channelId: parentId, permissions: parent.value.permissions }
    : { kind: 'thread', channelId, permissions: appPermissions };
}
