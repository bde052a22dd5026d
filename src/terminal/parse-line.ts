import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, InteractionContext, Invocation, Registry } from '../commands/command.ts';
import { OperatorError } from '../errors.ts';

/** `name:value` or `name:"some words"`, as Discord shows options. */
const NAMED = /(?:^|\s)([a-z_]+):(?:"([^"]*)"|(\S+))/g;

/** The person at the terminal. */
export const TERMINAL: InteractionContext = { locale: 'en-US', mayPost: true, permissions: 0n };

/**
 * Reads a typed line as the use of a command: `/timeline from:2014 topic:kurils`, or values without names in the
 * order of the options. An option that takes words takes all that are left. Words without a slash go to /ask.
 */
export function parseLine(registry: Registry, line: string): Invocation {
  const [, name = 'ask', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(line.trim()) ?? [line, 'ask', line.trim()];
  const command = registry.commands.get(name);
  if (command === undefined)
    throw new OperatorError(`There is no command /${name}. ${commandList(registry)}`);
  return { ...TERMINAL, command: name, options: readOptions(command, rest) };
}

/** All commands, for a person who typed one that is not there. */
export const commandList = (registry: Registry): string =>
  `Commands: ${[...registry.commands.keys()].map((name) => `/${name}`).join(' ')}`;

/** The options that a terminal takes: those of text. Who sees an answer makes no difference there. */
export const optionsOf = (command: Command): APIApplicationCommandStringOption[] =>
  (('options' in command.data && command.data.options) || []).filter(
    (option): option is APIApplicationCommandStringOption =>
      option.type === ApplicationCommandOptionType.String,
  );

/** Whether an option takes words rather than one word: a question, or what a command cannot do without. */
export const takesWords = ({ name, required }: APIApplicationCommandStringOption): boolean =>
  name === 'query' || name === 'when' || required === true;

function readOptions(command: Command, text: string): Record<string, string> {
  const options = optionsOf(command);
  const values: Record<string, string> = {};
  const rest = text.replace(NAMED, (whole, name: string, quoted?: string, bare?: string) => {
    if (!options.some((option) => option.name === name)) return whole;
    values[name] = quoted ?? bare ?? '';
    return ' ';
  });
  const words = rest.trim().split(/\s+/).filter(Boolean);
  for (const option of options) {
    if (values[option.name] !== undefined || words.length === 0) continue;
    values[option.name] = takesWords(option) ? words.splice(0).join(' ') : (words.shift() ?? '');
  }
  if (words.length > 0) {
    const usage = options.map(({ name }) => `[${name}]`).join(' ');
    throw new OperatorError(
      `/${command.data.name} does not take “${words.join(' ')}”: /${command.data.name} ${usage}`.trim(),
    );
  }
  return values;
}
