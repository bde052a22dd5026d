import type { APIInteractionResponse, RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Localized } from '../facts/language.ts';
import type { MessageData } from '../reply/message.ts';
import type { ChannelEvent } from './channel-events.ts';

/** The JSON messages between the page and its server. */

/** The response to `GET /start`: the page's initial data. */
export interface Start {
  /** The title of the server's pack. */
  readonly title: Localized;
  /** The titles of all packs that the server can choose from. */
  readonly titles: readonly Localized[];
  /** The commands as registered with Discord. */
  readonly commands: RESTPutAPIApplicationCommandsJSONBody;
  readonly examples: readonly Example[];
  /** The page's texts by language and key. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** An example command. */
export interface Example {
  readonly command: string;
  /** What is typed for an option, by the option's name. */
  readonly options: Readonly<Record<string, Localized>>;
}

/** The response to `POST /interactions`. */
export interface ShownAnswer {
  readonly response: APIInteractionResponse;
  /** The message or modal of the response as HTML. */
  readonly html?: string | undefined;
  /** Whether a follow-up can be requested by `POST /follow-up`. */
  readonly after: boolean;
}

/** An event of the stream `GET /events`. */
export type ShownChannelEvent =
  | {
      readonly do: 'message' | 'change';
      readonly channelId: string;
      readonly messageId: string;
      /** Absent for a poll. */
      readonly data?: MessageData | undefined;
      readonly html: string;
    }
  | Extract<ChannelEvent, { do: 'thread' }>;

/** The response to `POST /follow-up`: the change that Discord would receive over REST. */
export type ShownFollowUp =
  | { readonly do: 'delete' | 'nothing' }
  | { readonly do: 'edit' | 'replace'; readonly data: MessageData; readonly html: string };
