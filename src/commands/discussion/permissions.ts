import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Say } from '../../language/language.ts';

const { Administrator } = PermissionFlagsBits;

/** What posting may need, by the keys of Discord's own names for it. In forums, Send Messages is called Create Posts. */
const BITS = {
  'view-channel': PermissionFlagsBits.ViewChannel,
  'send-messages': PermissionFlagsBits.SendMessages,
  'create-posts': PermissionFlagsBits.SendMessages,
  'create-public-threads': PermissionFlagsBits.CreatePublicThreads,
  'send-messages-in-threads': PermissionFlagsBits.SendMessagesInThreads,
  'send-polls': PermissionFlagsBits.SendPolls,
} as const;

/** One of them. */
export type Permission = keyof typeof BITS;

/** What a post is to have, and where it goes. */
export interface PostNeeds {
  readonly kind: 'channel' | 'forum' | 'thread';
  readonly thread: boolean;
  readonly poll: boolean;
}

/** The permissions without which such a post would be left half-done. */
export function neededFor({ kind, thread, poll }: PostNeeds): Permission[] {
  const polls: Permission[] = poll ? ['send-polls'] : [];
  if (kind === 'forum') return ['view-channel', 'create-posts', 'send-messages-in-threads', ...polls];
  if (kind === 'thread') return ['view-channel', 'send-messages-in-threads', ...polls];
  const threads: Permission[] = thread ? ['create-public-threads', 'send-messages-in-threads'] : [];
  return ['view-channel', 'send-messages', ...threads, ...polls];
}

/** Those of the needed permissions that a bit field of granted ones lacks. */
export const missingOf = (granted: bigint, needed: readonly Permission[]): Permission[] =>
  (granted & Administrator) !== 0n ? [] : needed.filter((one) => (granted & BITS[one]) === 0n);

/** Permissions as Discord names them, in words. */
export const permissionNames = (say: Say, permissions: readonly Permission[]): string =>
  permissions.map((one) => say(`permission.${one}`)).join(', ');
