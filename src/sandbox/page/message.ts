import type { APIMessage } from 'discord-api-types/v10';
import type { MessageData } from '../../reply/message.ts';
import { APPLICATION_ID, GUILD_ID } from './ids.ts';
import type { Person } from './people.ts';

/** Discord's flag of a private message. */
export const EPHEMERAL = 1 << 6;

/** The interaction that a message of the app answers. */
export interface AnsweredInteraction {
  readonly id: string;
  readonly type: 2 | 3;
  readonly person: Person;
}

/** A message in a channel, from a person or the app. */
export interface ChannelMessage {
  readonly id: string;
  readonly channelId: string;
  readonly at: Date;
  /** Undefined for the app. */
  readonly author?: Person | undefined;
  readonly content: string;
  readonly data?: Pick<MessageData, 'components' | 'attachments'> | undefined;
  readonly isPrivate: boolean;
  readonly isThinking: boolean;
  readonly answers?: AnsweredInteraction | undefined;
}

/** A message with what it looks like. */
export interface DrawnMessage {
  readonly message: ChannelMessage;
  /** The command that it answers, as typed. */
  readonly command?: string | undefined;
  /** The components as HTML, in which the server has escaped every text. */
  readonly html?: string | undefined;
  readonly isEdited?: boolean | undefined;
}

/** A user in Discord's format. */
export const userOf = ({ id, text }: Person) => ({
  id,
  username: text.split('.').at(-1) ?? 'person',
  discriminator: '0',
  avatar: null,
  global_name: null,
});

/** A message as part of an interaction on it. */
export function apiMessage({
  id,
  channelId,
  at,
  author,
  content,
  data,
  isPrivate,
  answers,
}: ChannelMessage): APIMessage {
  const app = { id: APPLICATION_ID, username: 'Footnote', discriminator: '0', avatar: null, bot: true };
  return {
    id,
    channel_id: channelId,
    type: answers?.type === 2 ? 20 : answers === undefined ? 0 : 19,
    author: author === undefined ? app : userOf(author),
    content,
    timestamp: at.toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: (data?.attachments ?? []).map((file) => ({ ...file, size: 0, url: '', proxy_url: '' })),
    embeds: [],
    pinned: false,
    flags: (data === undefined ? 0 : 1 << 15) | (isPrivate ? EPHEMERAL : 0),
    components: [...(data?.components ?? [])],
    ...(answers === undefined
      ? {}
      : {
          application_id: APPLICATION_ID,
          interaction_metadata: {
            id: answers.id,
            type: answers.type,
            user: userOf(answers.person),
            authorizing_integration_owners: { 0: GUILD_ID },
          },
        }),
  } as unknown as APIMessage;
}

/** The content of a message, as sent by the router. */
export type SentData = NonNullable<ChannelMessage['data']> & { readonly flags?: number };

/** Adds ids to the components. */
export const withIds = (data: SentData | undefined): ChannelMessage['data'] =>
  data === undefined ? undefined : { ...data, components: numbered(data.components) };

interface Part {
  id?: number;
  components?: readonly Part[];
  accessory?: Part;
  custom_id?: string;
}

/** Numbers components as Discord does, from 1 in reading order. */
export function numbered<T>(components: T): T {
  let count = 0;
  const number = (part: Part): Part => {
    count += 1;
    return {
      ...part,
      id: count,
      ...(part.components === undefined ? {} : { components: part.components.map(number) }),
      ...(part.accessory === undefined ? {} : { accessory: number(part.accessory) }),
    };
  };
  return (components as readonly Part[]).map(number) as T;
}

/** The number of the component with a custom id; 0 if there is none. */
export function componentId({ data }: ChannelMessage, customId: string): number {
  const find = (parts: readonly Part[]): number | undefined => {
    for (const part of parts) {
      if (part.custom_id === customId) return part.id;
      const inner = find([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])]);
      if (inner !== undefined) return inner;
    }
    return undefined;
  };
  return find((data?.components ?? []) as readonly Part[]) ?? 0;
}
