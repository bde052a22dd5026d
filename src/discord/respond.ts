import {
  type APIApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { sayFor } from '../language/language.ts';
import { messageOf } from '../reply/message.ts';
import type { ClickAnswer } from '../reply/reply.ts';
import type { Routed } from './deferral.ts';
import { readAsker } from './read-interaction.ts';

/** Interactions that are answered with a message. */
export type Answerable =
  | APIApplicationCommandInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction;

/** An answer as Discord's response to the interaction, and what follows it. */
export function respond(answer: ClickAnswer, interaction: Answerable): Routed {
  if (answer.do === 'delete') {
    return {
      response: { type: InteractionResponseType.DeferredMessageUpdate },
      after: Promise.resolve({ do: 'delete' }),
    };
  }
  const { userId, mayPost, locale } = readAsker(interaction);
  const isUpdate = answer.do === 'update';
  const data = messageOf(answer.reply, {
    say: sayFor(locale),
    askerId: userId,
    mayPost,
    isPrivate: isUpdate ? isPrivateMessage(interaction) : answer.isPublic !== true,
  });
  const { files } = answer.reply;
  if (!isUpdate) return { response: { type: InteractionResponseType.ChannelMessageWithSource, data }, files };
  // Who sees a message is settled when it is made.
  const flags = data.flags & ~MessageFlags.Ephemeral;
  // Without a list of files Discord would keep those that the message had.
  const changed = { attachments: [], ...data, flags };
  return { response: { type: InteractionResponseType.UpdateMessage, data: changed }, files };
}

const isPrivateMessage = (interaction: Answerable): boolean =>
  interaction.type === InteractionType.MessageComponent &&
  ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
