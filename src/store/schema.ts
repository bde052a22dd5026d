import type { Kysely } from 'kysely';
import type { PromptKind } from '../facts/prompt.ts';
import type { StoreLog } from './availability.ts';
import type { MemberState } from './controversies/controversies.ts';
import type { QuestionState } from './questions/own-questions.ts';
import type { DeckUser, Settings } from './store.ts';

export interface ScheduleRow {
  id: string;
  guild_id: string;
  name: string | null;
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
  /** 1 with a poll, else 0. */
  poll: number;
  next_at: number | null;
  /** The prompt chosen for the next occurrence. */
  prompt_id: string | null;
  failures: number;
  paused_because: string | null;
  lease_owner: string | null;
  /** No worker claims the row before this time: while leased, and after a failed attempt. */
  lease_until: number | null;
  /** JSON; null for a schedule by weekdays. */
  weeks: string | null;
  role_id: string | null;
}

export interface ControversyRow {
  id: string;
  guild_id: string;
  channel_id: string;
  /** The channel of a public thread. */
  parent_id: string | null;
  contrast_id: string;
  /** JSON: the minutes of each step but the last. */
  minutes: string;
  /** JSON: when each step so far was announced. */
  announced: string;
  next_at: number;
  left_ms: number;
  paused_because: string | null;
  statement: string;
  /** JSON: ids of the entries that it cites. */
  cited: string;
  version: number;
  /** The key of its members' hashes. */
  secret: string;
  started_at: number;
  lease_owner: string | null;
  lease_until: number | null;
}

/** The tables of the newest version: text, integers and null, the same in both engines. */
export interface Tables {
  server_settings: {
    guild_id: string;
    visibility: Settings['visibility'];
    language: Exclude<Settings['language'], undefined> | null;
    instructor_role_id: string | null;
    prompt_channel_id: string | null;
    gaps: number;
    staff_channel_id: string | null;
    pack: string | null;
  };
  /** The last use of each prompt. */
  used_prompt: {
    guild_id: string;
    used_by: DeckUser;
    prompt_id: string;
    at: number;
    channel_id: string | null;
  };
  pinned_prompt: { guild_id: string; prompt_id: string; at: number };
  excluded_prompt: { guild_id: string; prompt_id: string };
  /** One row per record, channel and day. */
  posted: {
    guild_id: string;
    channel_id: string;
    /** The channel of a thread or forum post. */
    parent_id: string | null;
    /** `dayOf(at)`. */
    day: number;
    kind: 'fact' | 'prompt';
    record_id: string;
    /** The first time that day, and the position within the post. */
    at: number;
    place: number;
  };
  /** `items` is JSON. */
  quiz: { guild_id: string; id: string; items: string; at: number };
  gap: { guild_id: string; query: string; times: number };
  /** `facts` and `poll` are JSON; who suggested it is a hash with its own key, null for staff's and after a term. */
  own_question: {
    guild_id: string;
    id: string;
    title: string;
    kind: PromptKind;
    question: string;
    facts: string;
    poll: string;
    state: QuestionState;
    word: string | null;
    secret: string | null;
    asker: string | null;
    at: number;
  };
  /** A question whose answers are collected; they are hashed with `secret`. */
  collection: {
    id: string;
    guild_id: string;
    channel_id: string;
    prompt_id: string;
    anonymous: number;
    secret: string;
    ends_at: number;
    opened: number;
    lease_until: number;
  };
  /** `user_id` is null where answers are anonymous. */
  answer: {
    collection_id: string;
    guild_id: string;
    member: string;
    user_id: string | null;
    side: number | null;
    words: string;
    fact_id: string | null;
  };
  schedule: ScheduleRow;
  /** `message_id` is null for a skipped occurrence. */
  occurrence: {
    schedule_id: string;
    at: number;
    guild_id: string;
    message_id: string | null;
    recorded_at: number;
  };
  controversy: ControversyRow;
  /** `member` is a keyed hash of a user's id. */
  controversy_member: {
    controversy_id: string;
    guild_id: string;
    member: string;
    side: number;
    state: MemberState;
    at: number;
  };
  /** Ids of interactions that changed something, for an hour. */
  handled: { id: string; guild_id: string; at: number };
}

export interface Schema extends Tables {
  schema_version: { version: number };
}

/** Every table with rows of servers, by the column `guild_id`. */
export const TABLES = Object.freeze([
  'server_settings',
  'used_prompt',
  'pinned_prompt',
  'excluded_prompt',
  'posted',
  'quiz',
  'gap',
  'own_question',
  'collection',
  'answer',
  'schedule',
  'occurrence',
  'controversy',
  'controversy_member',
  'handled',
] as const satisfies readonly (keyof Tables)[]);

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
