import { MessageFlags } from 'discord-api-types/v10';
import type { Command, Registry } from '../../commands/command.ts';
import { DEFAULT_SETTINGS } from '../../commands/server/server-memory.ts';
import type { ClickAnswer } from '../../reply/reply.ts';
import type { RoutedResponse } from './deferral.ts';
import type { Answerable } from './read-interaction.ts';

/** Who sees an answer: the user's choice, else the server's setting. */
export interface Visibility {
  /** Whether only the user sees it. */
  readonly isPrivate: boolean;
  /** The server's locale for public messages. */
  readonly locale?: string | undefined;
}

/** Decides who sees an answer, without a noticeable wait for the server's settings. */
export async function visibilityOf(interaction: Answerable, registry: Registry): Promise<Visibility> {
  const { memory, commands, publicActions } = registry;
  const { guildId } = interaction.context;
  const settings = guildId === undefined ? DEFAULT_SETTINGS : await memory.settings(guildId);
  const locale = settings?.language;
  if (interaction.kind === 'click' || interaction.kind === 'submission')
    return { isPrivate: !publicActions.has(interaction.context.action), locale };
  if (interaction.kind === 'other') return { isPrivate: true, locale };
  const { command: name, options } = interaction.context;
  const command = commands.get(name);
  // Private while the server's settings are unknown.
  const byDefault =
    settings?.visibility !== 'public' && options['private'] === undefined && canBePrivate(command);
  return { isPrivate: command?.isPrivate === true || options['private'] === true || byDefault, locale };
}

/** Whether a command has the option `private`; the visibility of others is fixed. */
const canBePrivate = (command: Command | undefined): boolean =>
  command !== undefined &&
  'options' in command.data &&
  command.data.options?.some(({ name }) => name === 'private') === true;

/** Records the facts of a public answer in a server channel, for `/packet`. */
export function recordPublic(
  { memory }: Registry,
  answer: ClickAnswer,
  { response }: Pick<RoutedResponse, 'response'>,
  interaction: Answerable,
): void {
  if (answer.do === 'delete' || answer.do === 'open') return;
  const { facts = [], prompt } = answer.reply;
  const { guildId, channelId, thread, parentId } = interaction.context;
  if (facts.length === 0 || guildId === undefined || channelId === undefined) return;
  const flags = ('data' in response && response.data && 'flags' in response.data && response.data.flags) || 0;
  const isPrivate =
    answer.do === 'update'
      ? 'isOnPrivate' in interaction.context && interaction.context.isOnPrivate
      : (flags & MessageFlags.Ephemeral) !== 0;
  if (isPrivate) return;
  // Members of the channel may not see its private threads.
  const sharedWith = thread === 'public' ? parentId : undefined;
  memory.recordPost({ guildId, channelId, parentId: sharedWith, facts: [...new Set(facts)], prompt });
}
