import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { StoreLog } from './availability.ts';
import type { ROWS } from './rows.ts';

/** The tables of the newest version: text, integers and null, the same in both engines. */
export type Tables = { [Table in keyof typeof ROWS]: z.input<(typeof ROWS)[Table]> };
export type ScheduleRow = Tables['schedule'];
export type ControversyRow = Tables['controversy'];

export interface Schema extends Tables {
  schema_version: { version: number };
}

const text = (column: string) => ({ column, isText: true });
const number = (column: string) => ({ column, isText: false });

/** The primary key of each table. */
export const KEYS: Readonly<Record<keyof Tables, readonly { column: string; isText: boolean }[]>> =
  Object.freeze({
    server_settings: [text('guild_id')],
    used_prompt: [text('guild_id'), text('used_by'), text('prompt_id')],
    pinned_prompt: [text('guild_id'), text('prompt_id')],
    excluded_prompt: [text('guild_id'), text('prompt_id')],
    posted: [text('channel_id'), number('day'), text('kind'), text('record_id'), text('guild_id')],
    quiz: [text('guild_id'), text('id')],
    gap: [text('guild_id'), text('query')],
    own_question: [text('guild_id'), text('id')],
    collection: [text('id')],
    answer: [text('collection_id'), text('member')],
    schedule: [text('id')],
    occurrence: [text('schedule_id'), number('at')],
    controversy: [text('id')],
    controversy_member: [text('controversy_id'), text('member')],
    handled: [text('id')],
  });

/** Every table with rows of servers, by the column `guild_id`. */
export const TABLES = Object.freeze(Object.keys(KEYS) as (keyof Tables)[]);

/** An open database. */
export interface Connection {
  readonly engine: 'sqlite' | 'postgres';
  /** The name of the database in messages. */
  readonly name: string;
  readonly db: Kysely<Schema>;
  /** Closes the connection, available or not; resolves within half a second. */
  close(): Promise<void>;
}

/** Options of a connection. */
export interface Opening {
  readonly log?: StoreLog | undefined;
  /** Fails where the database does not exist. */
  readonly mustExist?: boolean | undefined;
  /** For long operations such as a backup: allows PostgreSQL statements up to an hour. */
  readonly isLongRunning?: boolean | undefined;
  /** Time limits in place of the engine's own. */
  readonly limits?: Limits | undefined;
}

/** Time limits, in ms. */
export interface Limits {
  /** Of a connection to PostgreSQL. */
  readonly connect?: number;
  /** Of a statement: PostgreSQL's answer, or SQLite's lock. */
  readonly statement?: number;
}
