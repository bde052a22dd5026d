import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, Invocation, Registry } from '../commands/command.ts';
import { UserError } from '../errors.ts';

/** `name:value` or `name:"some words"`, as Discord shows options. */
const NAMED = /(?:^|\s)([a-z_]+):(?:"([^"]*)"|(\S+))/g;

/**
 * Reads a typed line as the use of a command: `/timeline from:2014 topic:kurils`, or values without names in the
 * order of the options. An option called `query` takes all the words that are left. Words without a slash go to /ask.
 */
export function parseLine(registry: Registry, line: string): Invocation {
  const [, name = 'ask', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(line.trim()) ?? [line, 'ask', line.trim()];
  const command = registry.get(name);
  if (command === undefined) throw new UserError(`There is no command /${name}. ${commandList(registry)}`);
  return { command: name, options: readOptions(command, rest), locale: 'en-US' };
}

/** All commands, for a person who typed one that is not there. */
export const commandList = (registry: Registry): string =>
  `Commands: ${[...registry.keys()].map((name) => `/${name}`).join(' ')}`;

const optionsOf = (command: Command): APIApplicationCommandBasicOption[] =>
  (command.data.options ?? []).filter(
    (option): option is APIApplicationCommandBasicOption =>
      option.type !== ApplicationCommandOptionType.Subcommand &&
      option.type !== ApplicationCommandOptionType.SubcommandGroup,
  );

function readOptions(command: Command, text: string): Record<string, string> {
  const options = optionsOf(command);
  const values: Record<string, string> = {};
  const rest = text.replace(NAMED, (whole, name: string, quoted?: string, bare?: string) => {
    if (!options.some((option) => option.name === name)) return whole;
    values[name] = quoted ?? bare ?? '';
    return ' ';
  });
  const words = rest.trim().split(/\s+/).filter(Boolean);
  for (const { name } of options) {
    if (values[name] !== undefined || words.length === 0) continue;
    values[name] = name === 'query' ? words.splice(0).join(' ') : (words.shift() ?? '');
  }
  if (words.length > 0) {
    const usage = options.map(({ name }) => `[${name}]`).join(' ');
    throw new UserError(
      `/${command.data.name} does not take “${words.join(' ')}”: /${command.data.name} ${usage}`.trim(),
    );
  }
  return values;
}
