import { sql, type Transaction } from 'kysely';
import { decksByUse } from './migrations/decks-by-use.ts';
import { postedOnce } from './migrations/posted-once.ts';
import type { Schema } from './schema.ts';

/** A migration by one version. Frozen once released, it must not use the types of the newest schema. */
export type Migration = (db: Transaction<Schema>) => Promise<void>;

/** Runs statements that both engines understand, divided by semicolons. */
const statements =
  (text: string): Migration =>
  async (db) => {
    for (const one of text.split(';')) await sql.raw(one).execute(db);
  };

/** Version 1. Times are milliseconds since 1970; an empty topic or kind stands for all. */
const first = statements(`
  create table server_settings (
    guild_id text primary key, visibility text not null, language text, instructor_role_id text,
    prompt_channel_id text, gaps integer not null
  );
  create table drawn_prompt (
    guild_id text not null, topic text not null, kind text not null, prompt_id text not null,
    constraint drawn_prompt_key primary key (guild_id, topic, kind, prompt_id)
  );
  create table pinned_prompt (
    guild_id text not null, topic text not null, kind text not null, prompt_id text not null,
    constraint pinned_prompt_key primary key (guild_id, topic, kind)
  );
  create table excluded_prompt (
    guild_id text not null, prompt_id text not null,
    constraint excluded_prompt_key primary key (guild_id, prompt_id)
  );
  create table posted (
    id text primary key, guild_id text not null, channel_id text not null, at bigint not null,
    facts text not null, prompt_id text
  );
  create index posted_in_channel on posted (channel_id, at);
  create table gap (
    guild_id text not null, query text not null, times integer not null,
    constraint gap_key primary key (guild_id, query)
  );
  create table schedule (
    id text primary key, guild_id text not null, channel_id text not null, topic text not null,
    kind text not null, days text not null, time text not null, zone text not null, from_date text,
    to_date text, skip_dates text not null, next_at bigint, prompt_id text,
    failures integer not null, paused_because text, lease_owner text, lease_until bigint
  );
  create index schedule_next on schedule (next_at);
  create table occurrence (
    schedule_id text not null, at bigint not null, guild_id text not null, message_id text,
    recorded_at bigint not null,
    constraint occurrence_key primary key (schedule_id, at)
  )
`);

/** Version 2: schedules may have polls, and posts are stored once a day. */
const second: Migration = async (db) => {
  await statements('alter table schedule add column poll integer not null default 0')(db);
  await postedOnce(db);
};

/** Version 3: schedules have names, staff has a channel, and a server's class and members use up prompts apart. */
const third: Migration = async (db) => {
  await statements(`
    alter table schedule add column name text;
    alter table server_settings add column staff_channel_id text
  `)(db);
  await decksByUse(db);
};

/** Version 4: the questions of a server's quizzes, so that the same do not come again at once. */
const fourth = statements(`
  create table quiz (
    guild_id text not null, id text not null, items text not null, at bigint not null,
    constraint quiz_key primary key (guild_id, id)
  )
`);

/** Version 5: the questions of a server's own, and members' suggestions. */
const fifth = statements(`
  create table own_question (
    guild_id text not null, id text not null, title text not null, kind text not null,
    question text not null, facts text not null, poll text not null, state text not null, word text,
    secret text, asker text, at bigint not null,
    constraint own_question_key primary key (guild_id, id)
  )
`);

/** Version 6: schedules whose weeks are written out, and a role that posts mention. */
const sixth = statements(`
  alter table schedule add column weeks text;
  alter table schedule add column role_id text
`);

/** Version 7: structured controversies under way and their members. */
const seventh = statements(`
  create table controversy (
    id text primary key, guild_id text not null, channel_id text not null, parent_id text,
    contrast_id text not null, minutes text not null, announced text not null,
    next_at bigint not null, left_ms bigint not null, paused_because text, statement text not null,
    cited text not null, version integer not null, secret text not null, started_at bigint not null,
    lease_owner text, lease_until bigint,
    constraint controversy_channel unique (guild_id, channel_id)
  );
  create table controversy_member (
    controversy_id text not null, guild_id text not null, member text not null,
    side integer not null, state text not null, at bigint not null,
    constraint controversy_member_key primary key (controversy_id, member)
  )
`);

/** Version 8: answers that are collected before anybody reads the others'. */
const eighth = statements(`
  create table collection (
    id text primary key, guild_id text not null, channel_id text not null, prompt_id text not null,
    anonymous integer not null, secret text not null, ends_at bigint not null,
    opened integer not null, lease_until bigint not null
  );
  create table answer (
    collection_id text not null, guild_id text not null, member text not null, user_id text,
    side integer, words text not null, fact_id text,
    constraint answer_key primary key (collection_id, member)
  )
`);

/** Version 9: a server chooses one of the bot's packs. */
const ninth = statements('alter table server_settings add column pack text');

/** Version 10: interactions that changed something. */
const tenth = statements(`
  create table handled (
    id text primary key, guild_id text not null, at bigint not null
  )
`);

/** In order: the first `n` lead to version `n`. */
export const MIGRATIONS: readonly Migration[] = Object.freeze([
  first,
  second,
  third,
  fourth,
  fifth,
  sixth,
  seventh,
  eighth,
  ninth,
  tenth,
]);
