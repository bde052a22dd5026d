import { MessageFlags } from 'discord-api-types/v10';
import type { Command, Registry } from '../../commands/command.ts';
import { UNSET } from '../../commands/server/server-memory.ts';
import type { ClickAnswer } from '../../reply/reply.ts';
import type { Routed } from './deferral.ts';
import type { Answerable } from './read-interaction.ts';

/** Who sees an answer: what the user says, and else what the server has chosen. */
export interface Visibility {
  /** Whether the user alone is to see it. */
  readonly isPrivate: boolean;
  /** The locale that the server has chosen for what everyone sees. */
  readonly locale?: string | undefined;
}

/** Who is to see the answer. Known at once where the server's settings are known or nothing is stored; never long. */
export async function visibilityOf(interaction: Answerable, registry: Registry): Promise<Visibility> {
  const { memory, commands, publicActions } = registry;
  const { guildId } = interaction.context;
  const settings = guildId === undefined ? UNSET : await memory.settings(guildId);
  const locale = settings?.language;
  if (interaction.kind === 'click')
    return { isPrivate: !publicActions.has(interaction.context.action), locale };
  if (interaction.kind === 'other') return { isPrivate: true, locale };
  const { command: name, options } = interaction.context;
  const command = commands.get(name);
  // Where the server's choice is not known, the answer is private.
  const byDefault =
    settings?.visibility !== 'public' && options['private'] === undefined && canBePrivate(command);
  return { isPrivate: command?.isPrivate === true || options['private'] === true || byDefault, locale };
}

/** Whether a command asks who is to see its answer; others are by their nature for all, or for one. */
const canBePrivate = (command: Command | undefined): boolean =>
  command !== undefined &&
  'options' in command.data &&
  command.data.options?.some(({ name }) => name === 'private') === true;

/** Records the facts of an answer that a server's channel sees, for its packet. */
export function recordPublic(
  { memory }: Registry,
  answer: ClickAnswer,
  { response }: Pick<Routed, 'response'>,
  interaction: Answerable,
): void {
  if (answer.do === 'delete') return;
  const { facts = [], prompt } = answer.reply;
  const { guildId, channelId, thread, parentId } = interaction.context;
  if (facts.length === 0 || guildId === undefined || channelId === undefined) return;
  const flags = ('data' in response && response.data && 'flags' in response.data && response.data.flags) || 0;
  const isPrivate =
    answer.do === 'update'
      ? interaction.kind === 'click' && interaction.context.isOnPrivate
      : (flags & MessageFlags.Ephemeral) !== 0;
  if (isPrivate) return;
  // Those who see the channel need not see a private thread of it.
  const sharedWith = thread === 'public' ? parentId : undefined;
  memory.posted({ guildId, channelId, parentId: sharedWith, facts: [...new Set(facts)], prompt });
}
