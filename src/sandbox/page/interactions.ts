import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIInteraction,
  APIMessageApplicationCommandInteraction,
  APIMessageComponentInteraction,
} from 'discord-api-types/v10';
import { APPLICATION_ID, GUILD_ID } from './ids.ts';
import { apiMessage, type ChannelMessage, componentId, userOf } from './message.ts';
import { channelOf, type PageChannel } from './page-channel.ts';
import { APP_PERMISSIONS, type Person, permissionsOf } from './people.ts';
import { snowflake, token } from './snowflake.ts';

/** Builders of interactions in Discord's format (API documentation: receiving and responding). */

/** The user, their locale, and the open channel. */
export interface Situation {
  readonly person: Person;
  readonly locale: string;
  readonly place: PageChannel;
}

/** A typed option; `type` is Discord's. */
export interface TypedOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: boolean;
}

/** The fields common to all interactions. */
function envelope({ person, locale, place }: Situation): object {
  const permissions = permissionsOf(person);
  return {
    id: snowflake(),
    application_id: APPLICATION_ID,
    token: token(),
    version: 1,
    locale,
    guild_locale: 'en-US',
    guild_id: GUILD_ID,
    guild: { id: GUILD_ID, locale: 'en-US', features: [] },
    channel_id: place.id,
    channel: { ...channelOf(place), guild_id: GUILD_ID, permissions },
    context: 0,
    app_permissions: APP_PERMISSIONS,
    authorizing_integration_owners: { 0: GUILD_ID },
    entitlements: [],
    attachment_size_limit: 10_485_760,
    member: {
      user: userOf(person),
      roles: person.roles,
      joined_at: '2026-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
      permissions,
    },
  };
}

/** An id for the command at a position in the list. */
export const commandId = (at: number): string => String(700_000_000_000_000_000n + BigInt(at));

/** The use of a slash command. */
export const commandUse = (
  situation: Situation,
  id: string,
  name: string,
  options: readonly TypedOption[],
  sub?: string,
): APIChatInputApplicationCommandInteraction =>
  made<APIChatInputApplicationCommandInteraction>(situation, 2, {
    ...{ id, name, type: 1 },
    options: within(sub, options),
  });

/** The autocompletion of an option. */
export const typing = (
  situation: Situation,
  id: string,
  name: string,
  options: readonly TypedOption[],
  sub?: string,
): APIApplicationCommandAutocompleteInteraction =>
  made<APIApplicationCommandAutocompleteInteraction>(situation, 4, {
    ...{ id, name, type: 1 },
    options: within(sub, options),
  });

/** Wraps the options of a subcommand. */
const within = (sub: string | undefined, options: readonly TypedOption[]): readonly object[] =>
  sub === undefined ? options : [{ name: sub, type: 1, options }];

/** The use of a command on a message. */
export const messageUse = (
  situation: Situation,
  id: string,
  name: string,
  message: ChannelMessage,
): APIMessageApplicationCommandInteraction =>
  made<APIMessageApplicationCommandInteraction>(situation, 2, {
    id,
    name,
    type: 3,
    target_id: message.id,
    resolved: { messages: { [message.id]: apiMessage(message) } },
  });

/** A press of a button, or a choice of `values` in a select. */
export const click = (
  situation: Situation,
  message: ChannelMessage,
  customId: string,
  values?: readonly string[],
): APIMessageComponentInteraction =>
  made<APIMessageComponentInteraction>(
    situation,
    3,
    {
      id: componentId(message, customId),
      custom_id: customId,
      component_type: values === undefined ? 2 : 3,
      ...(values === undefined ? {} : { values }),
    },
    { message: apiMessage(message) },
  );

/** What a modal is submitted with, in Discord's format (API documentation: modal submit data). */
export interface ModalEntries {
  readonly components: readonly object[];
  readonly resolved: { readonly attachments: Readonly<Record<string, object>> };
}

/** The submission of a modal, with the message whose button opened it. */
export const modalSubmission = (
  situation: Situation,
  customId: string,
  entries: ModalEntries,
  message: ChannelMessage | undefined,
): APIInteraction =>
  made<APIInteraction>(
    situation,
    5,
    { custom_id: customId, ...entries },
    message === undefined ? {} : { message: apiMessage(message) },
  );

const made = <T>(situation: Situation, type: number, data: object, more: object = {}): T =>
  ({ ...envelope(situation), type, data, ...more }) as T;
