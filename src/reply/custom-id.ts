import { MAX_CUSTOM_ID } from './limits.ts';

/** Versions of the grammar below: one that we do not speak is answered with a note, never guessed at. */
const VERSION = '1';
const SEPARATOR = '|';

/** What a button or select does and with what; all the state there is, so that it works after a restart. */
export interface CustomId {
  readonly action: string;
  readonly args: readonly string[];
}

/**
 * Writes a custom id, `1|action|argument|…`, of at most 100 characters. Throws on a longer one: arguments are ids,
 * tokens and bounded texts, so that is a programming error; `fitsCustomId` asks beforehand.
 */
export function customId(action: string, ...args: readonly (string | number)[]): string {
  const id = written(action, args);
  if (id.length > MAX_CUSTOM_ID) throw new RangeError(`A custom id of ${id.length} characters: ${action}`);
  return id;
}

/** Whether a custom id with these arguments is short enough for Discord. */
export const fitsCustomId = (action: string, ...args: readonly (string | number)[]): boolean =>
  written(action, args).length <= MAX_CUSTOM_ID;

/** Reads a custom id; undefined where it is none of ours or of another version. */
export function readCustomId(id: string): CustomId | undefined {
  const [version, action, ...args] = id.split(SEPARATOR);
  if (version !== VERSION || action === undefined || action === '') return undefined;
  return { action, args: args.map(unescaped) };
}

const written = (action: string, args: readonly (string | number)[]): string =>
  [VERSION, action, ...args.map((arg) => escaped(String(arg)))].join(SEPARATOR);
const escaped = (arg: string): string => arg.replaceAll('%', '%25').replaceAll(SEPARATOR, '%7C');
const unescaped = (arg: string): string => arg.replaceAll('%7C', SEPARATOR).replaceAll('%25', '%');
