import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { sayFor } from '../language/language.ts';
import type { Choice, ClickAnswer, Reply, View } from '../reply/reply.ts';
import type { Services } from './services.ts';

export type { Services };

/** Who asks, where, and what is allowed there: read from whatever transport it came by. */
export interface Asker {
  /** Discord's locale of the user, such as `en-US`. */
  readonly locale: string;
  readonly userId?: string | undefined;
  readonly guildId?: string | undefined;
  readonly channelId?: string | undefined;
  /** Whether this place lets the app show its answers to others. */
  readonly mayPost: boolean;
  /** Discord's bit field of what the asker may do in this channel; 0 outside of servers. */
  readonly permissions: bigint;
}

/** A person's use of a command. */
export interface Invocation extends Asker {
  readonly command: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The option that is being typed, when this asks for suggestions. */
  readonly focused?: string | undefined;
  /** The text of the message that a message command was used on. */
  readonly message?: string | undefined;
}

/** A person's click on a button, or choice in a select, of a message of ours. */
export interface Click extends Asker {
  readonly args: readonly string[];
  readonly values: readonly string[];
  /** Whether the message may be changed for this person: nobody else sees it, or it answers them. */
  readonly ownsMessage: boolean;
}

/** What the buttons and selects of a custom id's action do; handed what its custom id says. */
export type Action = (click: Click) => ClickAnswer | Promise<ClickAnswer>;

/** A slash or message command: how Discord is told of it, what it does, and what its controls do. */
export interface Command {
  readonly data:
    | RESTPostAPIChatInputApplicationCommandsJSONBody
    | RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(invocation: Invocation): Reply | Promise<Reply>;
  /** At most 25 suggestions for the focused option. */
  autocomplete?(invocation: Invocation): readonly Choice[];
  /** By action, the first word of a custom id. */
  readonly actions?: Readonly<Record<string, Action>>;
}

/** Every command by name and every action: what router, deployment, terminal, sandbox and help go by. */
export interface Registry {
  readonly commands: ReadonlyMap<string, Command>;
  readonly actions: ReadonlyMap<string, Action>;
}

/** What cards are made with, in the asker's language. */
export const viewFor = ({ base }: Services, { locale }: Pick<Asker, 'locale'>): View => ({
  base,
  say: sayFor(locale),
});

/** A text option of an invocation, trimmed; undefined where it is absent or blank. */
export function textOption({ options }: Pick<Invocation, 'options'>, name: string): string | undefined {
  const value = options[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}
