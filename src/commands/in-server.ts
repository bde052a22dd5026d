import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channels } from '../channels/channels.ts';
import { isGranted } from '../channels/command-grants.ts';
import { type Say, sayFor } from '../language/language.ts';
import { UserError } from '../language/user-error.ts';
import type { Store } from '../store/store.ts';
import type { InteractionContext, Services } from './command.ts';

/** The permissions of instructors; a command that asks for these is not offered to others. */
export const INSTRUCTORS = PermissionFlagsBits.ManageThreads | PermissionFlagsBits.ManageGuild;

/** A server, and what is remembered of it. */
export interface Remembered {
  readonly store: Store;
  readonly guildId: string;
}

/** What a command needs that remembers something of a server. Throws a UserError that says what is missing. */
export function rememberedServer({ store }: Services, { guildId }: InteractionContext): Remembered {
  if (guildId === undefined) throw new UserError('server.only');
  return { store, guildId };
}

/** The texts in the language of a server, for whatever is said there without being asked for. */
export const sayOfServer = async (store: Pick<Store, 'settings'>, guildId: string): Promise<Say> =>
  sayFor((await store.settings(guildId)).language ?? 'en');

/** The id of who asks. Throws a UserError where nobody is said to. */
export function askerOf({ userId }: InteractionContext): string {
  if (userId === undefined) throw new UserError('server.only');
  return userId;
}

/** What a command needs that also posts into channels of a server. Throws a UserError that says what is missing. */
export function actingServer(
  services: Services,
  context: InteractionContext,
): Remembered & { readonly channels: Channels; readonly channelId: string } {
  const { store, guildId } = rememberedServer(services, context);
  const { channels } = services;
  if (!channels.canPost) throw new UserError('server.no-channels');
  if (context.channelId === undefined) throw new UserError('server.only');
  return { store, guildId, channels, channelId: context.channelId };
}

/**
 * Whether the asker is an instructor: may manage the server or its threads, has the role that the server's settings
 * name, or was granted the command on the server's Integrations page. False while none of that can be read.
 */
export async function isInstructor(
  { memory, channels }: Pick<Services, 'memory' | 'channels'>,
  context: InteractionContext & { readonly commandId?: string | undefined },
): Promise<boolean> {
  const { guildId, permissions, roles = [], applicationId, commandId, userId } = context;
  if ((permissions & INSTRUCTORS) !== 0n) return true;
  if (guildId === undefined) return false;
  const role = (await memory.settings(guildId))?.instructorRoleId;
  if (role !== undefined && roles.includes(role)) return true;
  if (applicationId === undefined || commandId === undefined || userId === undefined) return false;
  const grants = await channels.commandGrants(applicationId, guildId);
  return grants.ok && isGranted(grants.value, { applicationId, guildId, commandId, userId, roles });
}

/**
 * Checks that the asker is an instructor. Whoever clicks on a message that nobody else sees got it by a command that was
 * checked.
 * @throws UserError for anyone else.
 */
export async function needInstructor(
  services: Services,
  context: InteractionContext & { readonly commandId?: string | undefined; readonly isOnPrivate?: boolean },
): Promise<void> {
  if (context.isOnPrivate === true || (await isInstructor(services, context))) return;
  throw new UserError('server.instructors');
}

/** Throws a UserError where the asker may not manage the server: whatever a server lets others use, this is not theirs. */
export function needManager({ permissions }: InteractionContext): void {
  if ((permissions & PermissionFlagsBits.ManageGuild) === 0n) throw new UserError('server.managers');
}
