import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, InteractionContext, Invocation, Registry } from '../commands/command.ts';
import { OperatorError } from '../errors.ts';
import { nearest } from './nearest.ts';

/** `name:value` or `name:"some words"`, as Discord shows options. */
const NAMED = /(?:^|\s)([a-z_]+):(?:"([^"]*)"|(\S+))/g;

/** The person at the terminal, by an id of the length of Discord's. */
export const TERMINAL: InteractionContext = {
  locale: 'en-US',
  userId: '0'.repeat(18),
  mayPost: true,
  permissions: 0n,
};

/** Options that a terminal takes, as text or as a whole number. Who sees an answer makes no difference there. */
const TAKEN = new Set([ApplicationCommandOptionType.String, ApplicationCommandOptionType.Integer]);

/**
 * Reads a typed line as the use of a command: `/timeline topic:kurils`, or values without names, in any order where
 * it is clear what they are (`/cite yalta apa`, `/quiz kurils 3`); other words go to the first option. Words without a
 * slash go to /ask.
 *
 * @throws {OperatorError} says what the command is or takes, where the line names none or has too much.
 */
export function parseLine(registry: Registry, line: string): Invocation {
  const [, name = 'ask', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(line.trim()) ?? [line, 'ask', line.trim()];
  const command = commandCalled(registry, name);
  if (command === undefined) {
    const near = nearest(name, commandNames(registry));
    const meant = near === undefined ? '' : ` Did you mean /${near}?`;
    throw new OperatorError(`There is no command /${name}.${meant} ${commandList(registry)}`);
  }
  const { data } = command;
  if (!('description' in data)) return { ...TERMINAL, command: data.name, options: {}, message: rest };
  const subcommands = allOptions(command).filter(
    ({ type }) => type === ApplicationCommandOptionType.Subcommand,
  );
  if (subcommands.length === 0)
    return { ...TERMINAL, command: data.name, options: readOptions(command, rest) };
  const [subcommand = ''] = rest.split(/\s+/);
  if (subcommands.some((one) => one.name === subcommand))
    return { ...TERMINAL, command: data.name, subcommand, options: {} };
  throw new OperatorError(`Say which: ${subcommands.map((one) => `/${name} ${one.name}`).join(', ')}`);
}

/** The commands as they are typed: those on messages by their first word, with the message behind it. */
export const commandNames = ({ commands }: Registry): string[] =>
  [...commands.values()].map(({ data }) => typedName(data));

const typedName = (data: Command['data']): string =>
  'description' in data ? data.name : (data.name.split(' ')[0] ?? '').toLowerCase();

/** The command of a typed name. */
export const commandCalled = ({ commands }: Registry, name: string): Command | undefined =>
  [...commands.values()].find(({ data }) => typedName(data) === name.toLowerCase());

/** All commands, for a person who typed one that is not there. */
const commandList = (registry: Registry): string =>
  `Commands: ${[...new Set(commandNames(registry))].map((name) => `/${name}`).join(' ')}`;

/** The options that a terminal takes. */
export const optionsOf = (command: Command): APIApplicationCommandOption[] =>
  allOptions(command).filter(({ type }) => TAKEN.has(type));

const allOptions = ({ data }: Command): APIApplicationCommandOption[] =>
  ('options' in data && data.options) || [];

/** The option that takes what is clearly no other's: the first that takes any text. */
export const freeOption = (options: readonly APIApplicationCommandOption[]) =>
  options.find((option) => option.type === ApplicationCommandOptionType.String && !hasChoices(option));

const hasChoices = (option: APIApplicationCommandOption): boolean =>
  'choices' in option && option.choices !== undefined && option.choices.length > 0;

function readOptions(command: Command, text: string): Record<string, string | number> {
  const options = optionsOf(command);
  const values: Record<string, string | number> = {};
  const rest = text.replace(NAMED, (whole, name: string, quoted?: string, bare?: string) => {
    const option = options.find((one) => one.name === name);
    if (option === undefined) return whole;
    values[name] = valueFor(option, quoted ?? bare ?? '');
    return ' ';
  });
  const words = rest.trim().split(/\s+/).filter(Boolean);
  const left = options.filter(({ name }) => values[name] === undefined);
  const free = freeOption(left);
  // A question keeps all its words, and a required option one at least.
  const least = free === undefined || free.required !== true ? 0 : 1;
  if (free?.name !== 'query') {
    for (let at = words.length - 1; at >= least; at -= 1) {
      const word = words[at] ?? '';
      if (free !== undefined && takes(command, free, word)) continue;
      const option = left.find(
        (one) => one !== free && values[one.name] === undefined && takes(command, one, word),
      );
      if (option === undefined) continue;
      values[option.name] = valueFor(option, word);
      words.splice(at, 1);
    }
  }
  if (words.length === 0) return values;
  if (free === undefined) {
    const usage = options.map(({ name }) => `[${name}]`).join(' ');
    const { name } = command.data;
    throw new OperatorError(`/${name} does not take “${words.join(' ')}”: /${name} ${usage}`.trim());
  }
  values[free.name] = words.join(' ');
  return values;
}

/** Whether a word is clearly meant for an option: one of its choices, or what it would suggest; dates are anybody's. */
function takes(command: Command, option: APIApplicationCommandOption, word: string): boolean {
  if (option.type === ApplicationCommandOptionType.Integer) return /^\d+$/.test(word);
  if (/^\d/.test(word)) return false;
  const wanted = word.toLowerCase();
  return suggestionsFor(command, option, word).some(
    ({ name, value }) => [name.toLowerCase(), value].includes(wanted) || value.startsWith(`${wanted}-`),
  );
}

/** What an option would take, given what was typed of it. */
export function suggestionsFor(
  command: Command,
  option: APIApplicationCommandOption,
  typed: string,
): readonly { readonly name: string; readonly value: string }[] {
  if ('choices' in option && option.choices)
    return option.choices.map(({ name, value }) => ({ name, value: String(value) }));
  if (!('autocomplete' in option) || option.autocomplete !== true) return [];
  const { name } = option;
  return (
    command.autocomplete?.({
      ...TERMINAL,
      command: command.data.name,
      options: { [name]: typed },
      focused: name,
    }) ?? []
  );
}

function valueFor(option: APIApplicationCommandOption, text: string): string | number {
  if (option.type !== ApplicationCommandOptionType.Integer) return text;
  if (/^\d+$/.test(text)) return Number(text);
  throw new OperatorError(`${option.name}: “${text}” is no whole number`);
}
