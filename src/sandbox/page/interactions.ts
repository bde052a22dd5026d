import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIInteraction,
  APIMessageApplicationCommandInteraction,
  APIMessageComponentInteraction,
} from 'discord-api-types/v10';
import { APPLICATION_ID, GUILD_ID } from './ids.ts';
import { apiMessage, type ChannelMessage, componentId, userOf } from './message.ts';
import { APP_PERMISSIONS, type Person, permissionsOf } from './people.ts';
import { channelOf, type Place } from './place.ts';
import { snowflake, token } from './snowflake.ts';

/** Interactions of the very shape that Discord sends (API documentation: receiving and responding). */

/** Who does something and where, and Discord's locale of theirs. */
export interface Situation {
  readonly person: Person;
  readonly locale: string;
  readonly place: Place;
}

/** An option of a command's use; `type` is Discord's. */
export interface TypedOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: boolean;
}

/** What all interactions have in common. */
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

/** Ids of commands are made up from their place in the list. */
export const commandId = (at: number): string => String(700_000_000_000_000_000n + BigInt(at));

/** Somebody sends a slash command. */
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

/** Somebody types one of its options. */
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

/** The options of a command's own command stand within it. */
const within = (sub: string | undefined, options: readonly TypedOption[]): readonly object[] =>
  sub === undefined ? options : [{ name: sub, type: 1, options }];

/** Somebody uses a command on a message. */
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

/** Somebody presses a button, or chooses `values` in a select. */
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

/** Somebody submits a modal. */
export const modalSubmission = (
  situation: Situation,
  customId: string,
  components: readonly object[],
): APIInteraction => made<APIInteraction>(situation, 5, { custom_id: customId, components });

const made = <T>(situation: Situation, type: number, data: object, more: object = {}): T =>
  ({ ...envelope(situation), type, data, ...more }) as T;
