import type { Kysely } from 'kysely';
import type { StoreLog } from './availability.ts';
import type { Settings } from './store.ts';

/** A deck as columns: an empty text stands for all. */
export interface DeckColumns {
  topic: string;
  kind: string;
}

export interface ScheduleRow {
  id: string;
  guild_id: string;
  channel_id: string;
  topic: string;
  kind: string;
  /** JSON. */
  days: string;
  time: string;
  zone: string;
  from_date: string | null;
  to_date: string | null;
  /** JSON. */
  skip_dates: string;
  /** 1: with a poll. */
  poll: number;
  next_at: number | null;
  /** The prompt chosen for that occurrence. */
  prompt_id: string | null;
  failures: number;
  paused_because: string | null;
  lease_owner: string | null;
  /** Until then nobody takes it: while it is lent, and after a failed attempt. */
  lease_until: number | null;
}

/** The tables as the newest migration leaves them: texts, whole numbers and null, the same in both engines. */
export interface Tables {
  server_settings: {
    guild_id: string;
    visibility: Settings['visibility'];
    language: Exclude<Settings['language'], undefined> | null;
    instructor_role_id: string | null;
    prompt_channel_id: string | null;
    gaps: number;
  };
  drawn_prompt: DeckColumns & { guild_id: string; prompt_id: string };
  pinned_prompt: DeckColumns & { guild_id: string; prompt_id: string };
  excluded_prompt: { guild_id: string; prompt_id: string };
  /** A record once for each channel and day. */
  posted: {
    guild_id: string;
    channel_id: string;
    /** The channel that this one is a thread or post of. */
    parent_id: string | null;
    /** `dayOf(at)`. */
    day: number;
    kind: 'fact' | 'prompt';
    record_id: string;
    /** When it was posted first that day, and where it stood among what was posted with it. */
    at: number;
    place: number;
  };
  gap: { guild_id: string; query: string; times: number };
  schedule: ScheduleRow;
  /** No message: it was skipped. */
  occurrence: {
    schedule_id: string;
    at: number;
    guild_id: string;
    message_id: string | null;
    recorded_at: number;
  };
}

export interface Schema extends Tables {
  schema_version: { version: number };
}

/** Every table that holds a server's rows, by its column `guild_id`. */
export const TABLES = Object.freeze([
  'server_settings',
  'drawn_prompt',
  'pinned_prompt',
  'excluded_prompt',
  'posted',
  'gap',
  'schedule',
  'occurrence',
] as const satisfies readonly (keyof Tables)[]);

const text = (column: string) => ({ column, isText: true });
const number = (column: string) => ({ column, isText: false });

/** What tells the rows of each table apart: its primary key. */
export const KEYS: Readonly<Record<keyof Tables, readonly { column: string; isText: boolean }[]>> =
  Object.freeze({
    server_settings: [text('guild_id')],
    drawn_prompt: [text('guild_id'), text('topic'), text('kind'), text('prompt_id')],
    pinned_prompt: [text('guild_id'), text('topic'), text('kind')],
    excluded_prompt: [text('guild_id'), text('prompt_id')],
    posted: [text('channel_id'), number('day'), text('kind'), text('record_id'), text('guild_id')],
    gap: [text('guild_id'), text('query')],
    schedule: [text('id')],
    occurrence: [text('schedule_id'), number('at')],
  });

/** An open database. */
export interface Connection {
  readonly engine: 'sqlite' | 'postgres';
  /** How messages call it. */
  readonly name: string;
  readonly db: Kysely<Schema>;
  /** Ends it, whatever state the database is in; resolves within half a second. */
  close(): Promise<void>;
}

/** How a database is opened. */
export interface Opening {
  readonly log?: StoreLog | undefined;
  /** Refuses to make a database where none is. */
  readonly mustExist?: boolean | undefined;
  /** For long work of one process, such as a backup: PostgreSQL's statements may take up to an hour. */
  readonly isPatient?: boolean | undefined;
}
