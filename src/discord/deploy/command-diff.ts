import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord-api-types/v10';

/** Names of commands by what deploying does to them, each sorted. */
export interface CommandDiff {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** A command as it is sent to Discord or comes from there, as far as this comparison looks. */
export interface ComparableCommand {
  readonly name: string;
  readonly type?: ApplicationCommandType | undefined;
}

/** What we may set of a command and of an option. Discord's own additions (id, version ...) are not among them. */
const COMMAND_KEYS = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
];
const OPTION_KEYS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'choices',
  'options',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'autocomplete',
];
const CHOICE_KEYS = ['name', 'name_localizations'];
/** Where we leave these out, Discord fills in what the application's settings say: that is no change of ours. */
const DEFAULTED_KEYS = ['contexts', 'integration_types'];

/**
 * Compares the commands that should be with those that Discord has. Guild commands have no `contexts` and
 * `integration_types`, so these are not looked at when `inGuild`.
 */
export function diffCommands(
  wanted: readonly ComparableCommand[],
  existing: readonly ComparableCommand[],
  inGuild: boolean,
): CommandDiff {
  const before = new Map(existing.map((command) => [keyOf(command), command]));
  const after = new Set(wanted.map(keyOf));
  const isSame = (command: ComparableCommand, other: ComparableCommand): boolean => {
    const keys = [
      ...COMMAND_KEYS,
      ...(inGuild ? [] : DEFAULTED_KEYS.filter((key) => isSet(field(command, key)))),
    ];
    return isDeepStrictEqual(pick(command, keys), pick(other, keys));
  };
  const names = (commands: readonly ComparableCommand[]) => commands.map(({ name }) => name).sort();
  const known = wanted.flatMap((command) => {
    const other = before.get(keyOf(command));
    return other === undefined ? [] : [{ command, same: isSame(command, other) }];
  });
  return {
    added: names(wanted.filter((command) => !before.has(keyOf(command)))),
    changed: names(known.filter(({ same }) => !same).map(({ command }) => command)),
    removed: names(existing.filter((command) => !after.has(keyOf(command)))),
    unchanged: names(known.filter(({ same }) => same).map(({ command }) => command)),
  };
}

/** Whether deploying would do nothing. */
export const isUnchanged = ({ added, changed, removed }: CommandDiff): boolean =>
  added.length + changed.length + removed.length === 0;

/** A slash command and a message command may share a name. */
const keyOf = ({ type = ApplicationCommandType.ChatInput, name }: ComparableCommand): string =>
  `${type} ${name}`;

const field = (value: object, key: string): unknown => Reflect.get(value, key);

/** Absent, null, false and empty mean the same to Discord for every key that is compared. */
const isSet = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  value !== '' &&
  !(typeof value === 'object' && Object.keys(value).length === 0);

const pick = (value: object, keys: readonly string[]): object =>
  Object.fromEntries(
    keys.filter((key) => isSet(field(value, key))).map((key) => [key, canonical(key, field(value, key))]),
  );

/** Options and choices stand in their order; lists of numbers are sets to Discord, which returns them sorted. */
function canonical(key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (key === 'options') return value.map((option: object) => pick(option, OPTION_KEYS));
  // The value of a choice may be 0 or empty, which `pick` would take for absent.
  if (key === 'choices') {
    return value.map((choice: object) => ({ ...pick(choice, CHOICE_KEYS), value: field(choice, 'value') }));
  }
  return [...value].sort();
}
