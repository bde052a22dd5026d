import type { Transaction } from 'kysely';
import { decksByUse } from './migrations/decks-by-use.ts';
import { postedOnce } from './migrations/posted-once.ts';
import type { Schema } from './schema.ts';

/** A migration by one version. Frozen once released, it must not use the types of the newest schema. */
export type Migration = (db: Transaction<Schema>) => Promise<void>;

/** Version 1. Times are milliseconds since 1970; an empty topic or kind stands for all. */
const first: Migration = async ({ schema }) => {
  await schema
    .createTable('server_settings')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('visibility', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('instructor_role_id', 'text')
    .addColumn('prompt_channel_id', 'text')
    .addColumn('gaps', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('drawn_prompt')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('prompt_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('drawn_prompt_key', ['guild_id', 'topic', 'kind', 'prompt_id'])
    .execute();
  await schema
    .createTable('pinned_prompt')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('prompt_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pinned_prompt_key', ['guild_id', 'topic', 'kind'])
    .execute();
  await schema
    .createTable('excluded_prompt')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('prompt_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('excluded_prompt_key', ['guild_id', 'prompt_id'])
    .execute();
  await schema
    .createTable('posted')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('prompt_id', 'text')
    .execute();
  await schema.createIndex('posted_in_channel').on('posted').columns(['channel_id', 'at']).execute();
  await schema
    .createTable('gap')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('gap_key', ['guild_id', 'query'])
    .execute();
  await schema
    .createTable('schedule')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('time', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('from_date', 'text')
    .addColumn('to_date', 'text')
    .addColumn('skip_dates', 'text', (column) => column.notNull())
    .addColumn('next_at', 'bigint')
    .addColumn('prompt_id', 'text')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('paused_because', 'text')
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'bigint')
    .execute();
  await schema.createIndex('schedule_next').on('schedule').column('next_at').execute();
  await schema
    .createTable('occurrence')
    .addColumn('schedule_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('recorded_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('occurrence_key', ['schedule_id', 'at'])
    .execute();
};

/** Version 2: schedules may have polls, and posts are stored once a day. */
const second: Migration = async (db) => {
  await db.schema
    .alterTable('schedule')
    .addColumn('poll', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await postedOnce(db);
};

/** Version 3: schedules have names, staff has a channel, and a server's class and members use up prompts apart. */
const third: Migration = async (db) => {
  await db.schema.alterTable('schedule').addColumn('name', 'text').execute();
  await db.schema.alterTable('server_settings').addColumn('staff_channel_id', 'text').execute();
  await decksByUse(db);
};

/** Version 4: the questions of a server's quizzes, so that the same do not come again at once. */
const fourth: Migration = async ({ schema }) => {
  await schema
    .createTable('quiz')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('items', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('quiz_key', ['guild_id', 'id'])
    .execute();
};

/** Version 5: the questions of a server's own, and members' suggestions. */
const fifth: Migration = async ({ schema }) => {
  await schema
    .createTable('own_question')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('poll', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('word', 'text')
    .addColumn('secret', 'text')
    .addColumn('asker', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('own_question_key', ['guild_id', 'id'])
    .execute();
};

/** Version 6: schedules whose weeks are written out, and a role that posts mention. */
const sixth: Migration = async ({ schema }) => {
  await schema.alterTable('schedule').addColumn('weeks', 'text').execute();
  await schema.alterTable('schedule').addColumn('role_id', 'text').execute();
};

/** Version 7: structured controversies under way and their members. */
const seventh: Migration = async ({ schema }) => {
  await schema
    .createTable('controversy')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('contrast_id', 'text', (column) => column.notNull())
    .addColumn('minutes', 'text', (column) => column.notNull())
    .addColumn('announced', 'text', (column) => column.notNull())
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('left_ms', 'bigint', (column) => column.notNull())
    .addColumn('paused_because', 'text')
    .addColumn('statement', 'text', (column) => column.notNull())
    .addColumn('cited', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'bigint')
    .addUniqueConstraint('controversy_channel', ['guild_id', 'channel_id'])
    .execute();
  await schema
    .createTable('controversy_member')
    .addColumn('controversy_id', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('side', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('controversy_member_key', ['controversy_id', 'member'])
    .execute();
};

/** Version 8: answers that are collected before anybody reads the others'. */
const eighth: Migration = async ({ schema }) => {
  await schema
    .createTable('collection')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('prompt_id', 'text', (column) => column.notNull())
    .addColumn('anonymous', 'integer', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addColumn('opened', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('answer')
    .addColumn('collection_id', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('side', 'integer')
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('fact_id', 'text')
    .addPrimaryKeyConstraint('answer_key', ['collection_id', 'member'])
    .execute();
};

/** Version 9: a server chooses one of the bot's packs. */
const ninth: Migration = async ({ schema }) => {
  await schema.alterTable('server_settings').addColumn('pack', 'text').execute();
};

/** Version 10: interactions that changed something. */
const tenth: Migration = async ({ schema }) => {
  await schema
    .createTable('handled')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
};

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
