import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Start } from '../../wire.ts';
import { commandId } from '../interactions.ts';
import { local } from '../texts.ts';

/** A command as the picker has it. */
export interface PageCommand {
  readonly id: string;
  readonly name: string;
  /** Which of the command's own commands it is. */
  readonly sub?: string;
  readonly data: Start['commands'][number];
}

export interface SlashCommand extends PageCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
}

/** The deployed commands with ids; those that have commands of their own are each of these: `/schedule add`. */
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

/** A command's own command, called as both together. */
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

/** Commands on messages. */
export const isOnMessage = ({ data }: PageCommand): boolean => data.type === 3;

/** A command's or option's name in the language that is spoken. */
export const nameOf = ({ name, name_localizations: words }: Named): string => local(words, name);

interface Named {
  readonly name: string;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
}

/** Its description. */
export const descriptionOf = ({
  description,
  description_localizations: words,
}: {
  readonly description: string;
  readonly description_localizations?: Partial<Record<string, string | null>> | null | undefined;
}): string => local(words, description);

/** A command's options: it has no subcommands. */
export const optionsOf = ({ data }: SlashCommand): APIApplicationCommandBasicOption[] =>
  (data.options ?? []) as APIApplicationCommandBasicOption[];

/** The command that is called in full, and a space after it, and what follows; names may have a space in them. */
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

/** Slash commands for what was typed after the slash: those called so first, then those that speak of it. */
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
