import { MAX_CUSTOM_ID } from './limits.ts';

/** Versions of the grammar below: one that we do not speak is answered with a note, never guessed at. */
const VERSION = '1';
const SEPARATOR = '|';
/** Stands between the version and the mark of a pack. */
const POINT = '.';
/** Characters of a pack's mark: 24 bits for the few packs of one bot. */
export const MARK_LENGTH = 4;
/** Room that every custom id leaves for a mark. */
const MARK_ROOM = POINT.length + MARK_LENGTH;

/** What a button or select does and with what; all the state there is, so that it works after a restart. */
export interface CustomId {
  readonly action: string;
  readonly args: readonly string[];
}

/** A custom id as it stands on a message. */
export interface MarkedCustomId extends CustomId {
  /** The mark of the pack that its message was made from; absent where that pack has no id. */
  readonly pack?: string | undefined;
}

/**
 * Writes a custom id, `1|action|argument|…`, of at most 95 characters: a mark still goes with it. Throws on a longer one:
 * arguments are ids, tokens and bounded texts, so that is a programming error; `fitsCustomId` asks beforehand.
 */
export function customId(action: string, ...args: readonly (string | number)[]): string {
  const id = written(action, args);
  if (!isShort(id)) throw new RangeError(`A custom id of ${id.length} characters: ${action}`);
  return id;
}

/** Whether a custom id with these arguments is short enough for Discord. */
export const fitsCustomId = (action: string, ...args: readonly (string | number)[]): boolean =>
  isShort(written(action, args));

/** A custom id with the mark of its pack, `1.mark|action|…`: a click finds the pack again by it. */
export const markedId = (id: string, mark: string | undefined): string =>
  mark === undefined ? id : VERSION + POINT + mark + id.slice(VERSION.length);

/** The same components, with the mark of their pack in every custom id. */
export const markedWith = <T>(components: T, mark: string | undefined): T =>
  mark === undefined
    ? components
    : JSON.parse(JSON.stringify(components), (key, value) =>
        key === 'custom_id' && typeof value === 'string' ? markedId(value, mark) : value,
      );

/** Reads a custom id; undefined where it is none of ours or of another version. */
export function readCustomId(id: string): MarkedCustomId | undefined {
  const [head = '', action, ...args] = id.split(SEPARATOR);
  const [version, pack, ...more] = head.split(POINT);
  if (version !== VERSION || pack === '' || more.length > 0) return undefined;
  if (action === undefined || action === '') return undefined;
  return { action, args: args.map(unescaped), ...(pack !== undefined && { pack }) };
}

const isShort = (id: string): boolean => id.length <= MAX_CUSTOM_ID - MARK_ROOM;
const written = (action: string, args: readonly (string | number)[]): string =>
  [VERSION, action, ...args.map((arg) => escaped(String(arg)))].join(SEPARATOR);
const escaped = (arg: string): string => arg.replaceAll('%', '%25').replaceAll(SEPARATOR, '%7C');
const unescaped = (arg: string): string => arg.replaceAll('%7C', SEPARATOR).replaceAll('%25', '%');
