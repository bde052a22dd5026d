import { InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Command, Registry } from '../../commands/command.ts';
import type { ServerMemory } from '../../commands/server/server-memory.ts';
import { parentOf } from '../../commands/thread.ts';
import type { ClickAnswer } from '../../reply/reply.ts';
import type { Routed } from './deferral.ts';
import { readAsker, readInvocation, wantsPrivate } from './read-interaction.ts';
import { type Answerable, isOnPrivate } from './respond.ts';

/** For whom an answer is: what the asker says, and else what the server has chosen. */
export interface Audience {
  /** Whether the asker alone is to see it. Answers to clicks are private unless they say. */
  readonly isPrivate: boolean;
  /** The locale that the server has chosen for what everyone sees. */
  readonly locale?: string | undefined;
}

/** Whose answer it will be. At once where the server's settings are known or there is no store; never long. */
export async function audienceOf(
  interaction: Answerable,
  { commands, memory }: Pick<Registry, 'commands' | 'memory'>,
): Promise<Audience> {
  const { guild_id: guildId } = interaction;
  const settings =
    memory === undefined || typeof guildId !== 'string' ? undefined : await memory.settings(guildId);
  const locale = settings?.language;
  if (interaction.type !== InteractionType.ApplicationCommand || wantsPrivate(interaction))
    return { isPrivate: true, locale };
  const invocation = readInvocation(interaction);
  const command = invocation && commands.get(invocation.command);
  const isSaid = invocation?.options['private'] !== undefined;
  const byDefault = settings?.visibility === 'private' && !isSaid && canBePrivate(command);
  return { isPrivate: command?.isPrivate === true || byDefault, locale };
}

/** Whether a command asks who is to see its answer; others are by their nature for all, or for one. */
const canBePrivate = (command: Command | undefined): boolean =>
  command !== undefined &&
  'options' in command.data &&
  command.data.options?.some(({ name }) => name === 'private') === true;

/** Records the facts of an answer that a server's channel sees, for its packet. */
export function recordPublic(
  memory: ServerMemory | undefined,
  answer: ClickAnswer,
  { response }: Pick<Routed, 'response'>,
  interaction: Answerable,
): void {
  if (memory === undefined || answer.do === 'delete') return;
  const { facts = [], prompt } = answer.reply;
  const asker = readAsker(interaction);
  const { guildId, channelId } = asker;
  if (facts.length === 0 || guildId === undefined || channelId === undefined) return;
  const flags = ('data' in response && response.data && 'flags' in response.data && response.data.flags) || 0;
  const isPrivate =
    answer.do === 'update' ? isOnPrivate(interaction) : (flags & MessageFlags.Ephemeral) !== 0;
  const parentId = parentOf(asker);
  if (!isPrivate) memory.posted({ guildId, channelId, parentId, facts: [...new Set(facts)], prompt });
}
