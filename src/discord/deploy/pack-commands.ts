import { InteractionContextType } from 'discord-api-types/v10';
import type { Command, Registry } from '../../commands/command.ts';

/** A command as it is sent to Discord. */
export type CommandRequest = ReturnType<typeof asRequest>;

/** Where the commands of packs are registered. */
export interface PackCommands {
  /** In every server, in direct messages and for whoever installs the bot for themselves. */
  readonly everywhere: readonly CommandRequest[];
  /** In the packs' order: what the servers of a pack have beside these. */
  readonly own: readonly (readonly CommandRequest[])[];
}

/**
 * Splits the commands of packs. What all packs have alike is registered everywhere, as is all of a single pack. The
 * rest, such as topics, is registered in the servers of its pack; that of the first pack in direct messages too.
 */
export function splitCommands(packs: readonly Pick<Registry, 'commands'>[]): PackCommands {
  const lists = packs.map(commandsOf);
  const written = lists.map((list) => new Set(list.map((command) => JSON.stringify(command))));
  const isShared = (command: CommandRequest) => written.every((one) => one.has(JSON.stringify(command)));
  const [first = []] = lists;
  return {
    everywhere: first.flatMap((command) => (isShared(command) ? [command] : inMessages(command))),
    own: lists.map((list) => list.filter((command) => !isShared(command))),
  };
}

/** The commands of one pack. */
export const commandsOf = ({ commands }: Pick<Registry, 'commands'>): CommandRequest[] =>
  [...commands.values()].map(({ data }) => asRequest(data));

/** Whether a list that Discord has is of several packs: it has commands that servers cannot use. */
export const isSplit = (
  registered: readonly { readonly contexts?: readonly number[] | null | undefined }[],
): boolean => registered.some(({ contexts }) => contexts?.includes(InteractionContextType.Guild) === false);

/** The command outside of servers; none where it has no other place. */
function inMessages(command: CommandRequest): CommandRequest[] {
  const contexts = command.contexts?.filter((one) => one !== InteractionContextType.Guild) ?? [];
  return contexts.length === 0 ? [] : [{ ...command, contexts }];
}

/** Discord sends permissions as text and expects a number. */
const asRequest = ({ default_member_permissions: permissions, ...data }: Command['data']) =>
  permissions === undefined || permissions === null
    ? data
    : { ...data, default_member_permissions: Number(permissions) };
