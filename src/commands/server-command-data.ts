import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandIntegerOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  type ChannelType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { localizations, sayFor, type TextKey } from '../language/language.ts';
import { type Described, named, stringOption } from './command-data.ts';

type Options = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>;

/**
 * A slash command for servers that the bot is a member of. `permissions`: whoever has none of these is not offered it,
 * unless the server's own settings say otherwise.
 */
export const serverCommand = (
  key: Described,
  permissions: bigint | undefined,
  ...options: Options
): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  ...named(key),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  ...(permissions !== undefined && { default_member_permissions: String(permissions) }),
  options,
});

/** A command of a command: `/schedule add`. */
export const subcommand = (
  key: Described,
  ...options: NonNullable<APIApplicationCommandSubcommandOption['options']>
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  ...named(key),
  options,
});

/** An option that takes a yes or a no. */
export const booleanOption = (key: Described): APIApplicationCommandBooleanOption => ({
  type: ApplicationCommandOptionType.Boolean,
  ...named(key),
});

/** An option that takes a whole number within bounds. */
export const wholeOption = (
  key: Described,
  least: number,
  most: number,
): APIApplicationCommandIntegerOption => ({
  type: ApplicationCommandOptionType.Integer,
  ...named(key),
  min_value: least,
  max_value: most,
});

/** An option that takes a channel of one of these types. */
export const channelOption = (
  key: Described,
  types: readonly Exclude<ChannelType, ChannelType.DM | ChannelType.GroupDM>[],
  required = false,
): APIApplicationCommandChannelOption => ({
  type: ApplicationCommandOptionType.Channel,
  ...named(key),
  required,
  channel_types: [...types] as NonNullable<APIApplicationCommandChannelOption['channel_types']>,
});

/** An option that takes one of a few values, each said by a text of the interface. */
export const choiceOption = (
  key: Described,
  choices: readonly { readonly value: string; readonly text: TextKey }[],
): APIApplicationCommandStringOption =>
  ({
    ...stringOption(key),
    choices: choices.map(({ value, text }) => ({
      name: sayFor('en')(text),
      name_localizations: localizations(text),
      value,
    })),
  }) as APIApplicationCommandStringOption;
