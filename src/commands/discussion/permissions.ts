import { PermissionFlagsBits } from 'discord-api-types/v10';
import { listText } from '../../citation/list-text.ts';
import { UserError } from '../../language/user-error.ts';

const { Administrator } = PermissionFlagsBits;

/**
 * Discord's permission bits that posts may need, by the keys of their names. In forums, Send Messages is called
 * Create Posts.
 */
const BITS = {
  'view-channel': PermissionFlagsBits.ViewChannel,
  'send-messages': PermissionFlagsBits.SendMessages,
  'create-posts': PermissionFlagsBits.SendMessages,
  'create-public-threads': PermissionFlagsBits.CreatePublicThreads,
  'send-messages-in-threads': PermissionFlagsBits.SendMessagesInThreads,
  'send-polls': PermissionFlagsBits.SendPolls,
  'attach-files': PermissionFlagsBits.AttachFiles,
} as const;

export type Permission = keyof typeof BITS;

/** The requirements of a post: its kind of channel, thread and poll. */
export interface PostNeeds {
  readonly kind: 'channel' | 'forum' | 'thread';
  readonly thread: boolean;
  readonly poll: boolean;
}

/** The permissions that such a post needs to be complete. */
export function neededFor({ kind, thread, poll }: PostNeeds): Permission[] {
  const polls: Permission[] = poll ? ['send-polls'] : [];
  if (kind === 'forum') return ['view-channel', 'create-posts', 'send-messages-in-threads', ...polls];
  if (kind === 'thread') return ['view-channel', 'send-messages-in-threads', ...polls];
  const threads: Permission[] = thread ? ['create-public-threads', 'send-messages-in-threads'] : [];
  return ['view-channel', 'send-messages', ...threads, ...polls];
}

/** The needed permissions that are not granted by a bit field. */
export const missingOf = (granted: bigint, needed: readonly Permission[]): Permission[] =>
  (granted & Administrator) !== 0n ? [] : needed.filter((one) => (granted & BITS[one]) === 0n);

/** Throws a UserError that names the needed permissions that are not granted by a bit field, if any. */
export function needGranted(
  granted: bigint,
  needed: readonly Permission[],
  refusal: 'discuss.missing' | 'discuss.not-allowed' | 'schedule.missing',
): void {
  const missing = missingOf(granted, needed);
  if (missing.length === 0) return;
  throw new UserError(refusal, {
    permissions: (say) =>
      listText(
        say,
        missing.map((one) => say(`permission.${one}`)),
      ),
  });
}
