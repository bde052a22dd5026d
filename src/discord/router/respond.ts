import {
  type APIApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { sayFor } from '../../language/language.ts';
import { type MessageData, messageOf, type Showing } from '../../reply/message.ts';
import type { ClickAnswer, Reply } from '../../reply/reply.ts';
import type { Routed } from './deferral.ts';
import { readAsker } from './read-interaction.ts';

/** Interactions that are answered with a message. */
export type Answerable =
  | APIApplicationCommandInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction;

/** An answer as Discord's response to the interaction, and what follows it; `publicLocale` is the server's choice. */
export function respond(answer: ClickAnswer, interaction: Answerable, publicLocale?: string): Routed {
  if (answer.do === 'delete') {
    return {
      response: { type: InteractionResponseType.DeferredMessageUpdate },
      after: Promise.resolve({ do: 'delete' }),
    };
  }
  const { userId, mayPost, locale } = readAsker(interaction);
  const isUpdate = answer.do === 'update';
  const { files, owner = userId } = answer.reply;
  const showing = {
    say: sayFor(locale),
    sayToAll: publicLocale === undefined ? undefined : sayFor(publicLocale),
    askerId: owner === '' ? undefined : owner,
    mayPost,
    isPrivate: isUpdate ? isOnPrivate(interaction) : answer.isPublic !== true,
  };
  const data = messageOf(answer.reply, showing);
  const after = isUpdate && showing.isPrivate ? undefined : whatFollows(answer.reply, data, showing);
  if (!isUpdate)
    return { response: { type: InteractionResponseType.ChannelMessageWithSource, data }, files, after };
  // Who sees a message is settled when it is made.
  const flags = data.flags & ~MessageFlags.Ephemeral;
  // Without a list of files Discord would keep those that the message had.
  const changed = { attachments: [], ...data, flags };
  return { response: { type: InteractionResponseType.UpdateMessage, data: changed }, files, after };
}

/** What is done with a message that everyone sees, once it is there. */
function whatFollows({ next }: Reply, { flags }: MessageData, showing: Showing): Routed['after'] {
  if (next === undefined || (flags & MessageFlags.Ephemeral) !== 0) return undefined;
  return Promise.resolve({
    do: 'next',
    async next(posted) {
      const reply = await next(posted);
      return { data: messageOf(reply, showing), files: reply.files };
    },
  });
}

/** Whether an interaction is a click on a message that nobody else sees. */
export const isOnPrivate = (interaction: Answerable): boolean =>
  interaction.type === InteractionType.MessageComponent &&
  ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
