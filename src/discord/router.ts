import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Invocation, Registry } from '../commands/command.ts';
import type { Logger } from '../log.ts';
import type { Reply } from '../reply/reply.ts';
import { replyToError } from './error-boundary.ts';

/** Turns one of Discord's raw interactions into its response; never throws. */
export type Router = (interaction: APIInteraction) => Promise<APIInteractionResponse>;

/** Makes the router that every transport speaks to. */
export function createRouter(registry: Registry, log: Logger): Router {
  return async (interaction) => {
    if (interaction.type === InteractionType.Ping) return { type: InteractionResponseType.Pong };
    try {
      const invocation = readInvocation(interaction);
      const command = invocation && registry.get(invocation.command);
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
        const choices = (command && invocation && command.autocomplete?.(invocation)) ?? [];
        return {
          type: InteractionResponseType.ApplicationCommandAutocompleteResult,
          data: { choices: [...choices] },
        };
      }
      if (command === undefined || invocation === undefined)
        throw new Error('No such command in this program');
      return messageResponse(await command.execute(invocation));
    } catch (error) {
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
        log.error({ err: error }, 'autocomplete failed');
        return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
      }
      return messageResponse(replyToError(error, log));
    }
  };
}

const messageResponse = ({ components, ephemeral }: Reply): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: {
    components: [...components],
    allowed_mentions: { parse: [] },
    flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
  },
});

/** Reads the invocation out of a raw chat-input or autocomplete interaction; undefined for any other kind. */
export function readInvocation(interaction: APIInteraction): Invocation | undefined {
  if (
    interaction.type !== InteractionType.ApplicationCommand &&
    interaction.type !== InteractionType.ApplicationCommandAutocomplete
  ) {
    return undefined;
  }
  const { data } = interaction;
  if (data.type !== ApplicationCommandType.ChatInput) return undefined;
  const values = (data.options ?? []).filter(hasValue);
  return {
    command: data.name,
    options: Object.fromEntries(values.map(({ name, value }) => [name, value])),
    focused: values.find((option) => 'focused' in option && option.focused)?.name,
    locale: interaction.locale,
    userId: interaction.member?.user.id ?? interaction.user?.id,
    guildId: interaction.guild_id,
    channelId: interaction.channel?.id,
  };
}

type ValueOption = Extract<APIApplicationCommandInteractionDataOption<InteractionType>, { value: unknown }>;

const hasValue = (
  option: APIApplicationCommandInteractionDataOption<InteractionType>,
): option is ValueOption =>
  option.type !== ApplicationCommandOptionType.Subcommand &&
  option.type !== ApplicationCommandOptionType.SubcommandGroup;
