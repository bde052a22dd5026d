import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { FactBase } from '../facts/fact-base.ts';
import type { Searcher } from '../facts/outcome.ts';
import type { Choice, Reply } from '../reply/reply.ts';

/** A person's use of a command, read from whatever transport it came by. */
export interface Invocation {
  readonly command: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The option that is being typed, when this asks for suggestions. */
  readonly focused?: string | undefined;
  /** Discord's locale of the user, such as `en-US`. */
  readonly locale: string;
  readonly userId?: string | undefined;
  readonly guildId?: string | undefined;
  readonly channelId?: string | undefined;
}

/** What commands are handed. */
export interface Services {
  readonly base: FactBase;
  readonly searcher: Searcher;
}

/** A slash command: how Discord is told of it, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(invocation: Invocation): Reply | Promise<Reply>;
  /** At most 25 suggestions for the focused option. */
  autocomplete?(invocation: Invocation): readonly Choice[];
}

/** Every command by name: what router, deployment, terminal and help go by. */
export type Registry = ReadonlyMap<string, Command>;

/** A text option of an invocation, trimmed; undefined where it is absent or blank. */
export function textOption({ options }: Invocation, name: string): string | undefined {
  const value = options[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}
