import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Start } from '../../wire.ts';
import { commandId } from '../interactions.ts';
import { local } from '../texts.ts';

/** A command or subcommand in the picker. */
export interface PageCommand {
  readonly id: string;
  readonly name: string;
  /** The subcommand. */
  readonly sub?: string;
  readonly data: Start['commands'][number];
}

export interface SlashCommand extends PageCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
}

/** The deployed commands with ids; each subcommand is an entry of its own, such as `/schedule add`. */
export const commandsOf = ({ commands }: Start): PageCommand[] =>
  commands.flatMap((data, at): PageCommand[] => {
    const common = { id: commandId(at), name: data.name };
    const own = ('options' in data ? (data.options ?? []) : []).filter(
      (option) => option.type === SUBCOMMAND,
    );
    if (own.length === 0) return [{ ...common, data }];
    return own.map((sub) => ({ ...common, sub: sub.name, data: together(data, sub) }));
  });

const SUBCOMMAND = 1;

/** A subcommand, with its command's name. */
const together = (command: Named, sub: APIApplicationCommandSubcommandOption): PageCommand['data'] => ({
  ...sub,
  type: 1,
  name: `${command.name} ${sub.name}`,
  name_localizations: Object.fromEntries(
    Object.entries(sub.name_localizations ?? {}).map(([locale, name]) => [
      locale,
      `${command.name_localizations?.[locale] ?? command.name} ${name}`,
    ]),
  ),
});

export const isSlash = (command: PageCommand): command is SlashCommand => (command.data.type ?? 1) === 1;

/** Whether a command applies to messages. */
export const isOnMessage = ({ data }: PageCommand): boolean => data.type === 3;

/** The localised name of a command or option. */
export const nameOf = ({ name, name_localizations: words }: Named): string => local(words, name);

interface Named {
  readonly name: string;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
}

/** The localised description of a command or option. */
export const descriptionOf = ({
  description,
  description_localizations: words,
}: {
  readonly description: string;
  readonly description_localizations?: Partial<Record<string, string | null>> | null | undefined;
}): string => local(words, description);

/** The options of a command without subcommands. */
export const optionsOf = ({ data }: SlashCommand): APIApplicationCommandBasicOption[] =>
  (data.options ?? []) as APIApplicationCommandBasicOption[];

/** The command at the start of a text, followed by a space, and the rest of the text; names may contain a space. */
export function calledIn(
  commands: readonly SlashCommand[],
  typed: string,
): { readonly command: SlashCommand; readonly rest: string } | undefined {
  for (const command of commands)
    for (const name of [command.data.name, nameOf(command.data)])
      if (typed.startsWith(name) && /^\s/.test(typed.slice(name.length)))
        return { command, rest: typed.slice(name.length).trim() };
  return undefined;
}

/** Slash commands for typed text: matches of the name first, then of the description. */
export function matching(commands: readonly SlashCommand[], typed: string): SlashCommand[] {
  const wanted = typed.toLowerCase();
  const rank = ({ data }: SlashCommand): number => {
    const names = [data.name, nameOf(data)].map((name) => name.toLowerCase());
    if (names.some((name) => name.startsWith(wanted))) return 0;
    if (names.some((name) => name.includes(wanted))) return 1;
    return typed.length > 2 && descriptionOf(data).toLowerCase().includes(wanted) ? 2 : 3;
  };
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}

/** The value of a suggestion, such as `fact:yalta`: no words that somebody typed. */
const PICKED = /^\w+:[\w-]+$/;

/** A command as it was used, with the words that were typed. */
export const lineUsed = (
  { data }: SlashCommand,
  options: readonly { readonly value: string | number | boolean }[],
): string =>
  [
    `/${nameOf(data)}`,
    ...options.flatMap(({ value }) =>
      typeof value === 'boolean' || PICKED.test(String(value)) ? [] : [value],
    ),
  ].join(' ');
