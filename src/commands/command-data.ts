import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { localizations, sayFor, type TextKey } from '../language/language.ts';

const en = sayFor('en');

/** Every command works in servers, with the bot alone and in private channels, installed to a server or a person. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

type Option = RESTPostAPIChatInputApplicationCommandsJSONBody['options'];

/** The names of texts that a command or option is described by: `key.name` and `key.description`. */
export type Described = DescribedBy<TextKey>;
type DescribedBy<Key> = Key extends `${infer Base}.description` ? Base : never;

export const named = (key: Described) => ({
  name: en(`${key}.name` as TextKey),
  name_localizations: localizations(`${key}.name` as TextKey),
  description: en(`${key}.description`),
  description_localizations: localizations(`${key}.description`),
});

/** A slash command of the bot's own, named and described in every language by the texts `key.name` and so on. */
export const slashCommand = (
  key: Described,
  ...options: NonNullable<Option>
): RESTPostAPIChatInputApplicationCommandsJSONBody => ({ ...named(key), ...EVERYWHERE, options });

/** A slash command whose words are not ours, such as a topic's. */
export const namedCommand = (
  words: Pick<
    RESTPostAPIChatInputApplicationCommandsJSONBody,
    'name' | 'name_localizations' | 'description' | 'description_localizations'
  >,
  ...options: NonNullable<Option>
): RESTPostAPIChatInputApplicationCommandsJSONBody => ({ ...words, ...EVERYWHERE, options });

/** A command on a message (right click, Apps), named by the text `key`. */
export const messageCommand = (key: TextKey): RESTPostAPIContextMenuApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.Message,
  name: en(key),
  name_localizations: localizations(key),
  ...EVERYWHERE,
});

/** An option that takes text; `more` says whether it is required, completes or has a longest length. */
export const stringOption = (
  key: Described,
  more: Pick<APIApplicationCommandStringOption, 'required' | 'max_length'> & { autocomplete?: boolean } = {},
): APIApplicationCommandStringOption =>
  ({
    type: ApplicationCommandOptionType.String,
    ...named(key),
    ...more,
  }) as APIApplicationCommandStringOption;

/** The option that takes a question, with suggestions while it is typed. */
export const queryOption = (required: boolean): APIApplicationCommandStringOption =>
  stringOption('option.query', { required, autocomplete: true });

/** The option by which an answer is for the asker alone. */
export const privateOption: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...named('option.private'),
};
