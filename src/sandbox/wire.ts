import type { APIInteractionResponse, RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { MessageData } from '../reply/message.ts';
import type { Happening } from './happenings.ts';

/** What the page and its server say to each other, as JSON. */

/** `GET /start`: what the page needs before it can do anything. */
export interface Start {
  /** The pack's title. */
  readonly title: string;
  /** The commands as they are deployed to Discord. */
  readonly commands: RESTPutAPIApplicationCommandsJSONBody;
  readonly examples: readonly Example[];
  /** The page's own texts by language, then by key. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A command that is offered for a first try. */
export interface Example {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** `POST /interactions`, answered. */
export interface Answered {
  readonly response: APIInteractionResponse;
  /** The message or modal in the response, drawn. */
  readonly html?: string | undefined;
  /** Whether something follows, to be asked for by `POST /afterwards`. */
  readonly after: boolean;
}

/** `GET /happenings`, an event of its stream. */
export type Happened =
  | {
      readonly do: 'message' | 'change';
      readonly channelId: string;
      readonly messageId: string;
      /** Absent: a poll. */
      readonly data?: MessageData | undefined;
      readonly html: string;
    }
  | Extract<Happening, { do: 'thread' }>;

/** `POST /afterwards`, answered: what Discord would be told through REST. */
export type Afterwards =
  | { readonly do: 'delete' }
  | { readonly do: 'edit' | 'replace'; readonly data: MessageData; readonly html: string };
