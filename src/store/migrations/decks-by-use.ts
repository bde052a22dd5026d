import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** The tables before and after this migration, frozen like it. */
interface LegacyTables {
  drawn_prompt: { guild_id: string; prompt_id: string };
  used_prompt: {
    guild_id: string;
    used_by: string;
    prompt_id: string;
    at: number;
    channel_id: string | null;
  };
  pinned_prompt: { guild_id: string; prompt_id: string };
  pinned_once: { guild_id: string; prompt_id: string; at: number };
}

/** Migrates draws and pins from a row per deck to one per server; the times of former draws are unknown. */
export async function decksByUse(transaction: Transaction<Schema>): Promise<void> {
  const { schema } = transaction;
  const db = transaction as unknown as Kysely<LegacyTables>;
  await sql`
    create table used_prompt (
      guild_id text not null, used_by text not null, prompt_id text not null, at bigint not null,
      channel_id text,
      constraint used_prompt_key primary key (guild_id, used_by, prompt_id)
    )
  `.execute(transaction);
  await db
    .insertInto('used_prompt')
    .columns(['guild_id', 'used_by', 'prompt_id', 'at'])
    .expression(
      db
        .selectFrom('drawn_prompt')
        .distinct()
        .select(['guild_id', sql<string>`'class'`.as('used_by'), 'prompt_id', sql<number>`0`.as('at')]),
    )
    .execute();
  await schema.dropTable('drawn_prompt').execute();
  await sql`
    create table pinned_once (
      guild_id text not null, prompt_id text not null, at bigint not null,
      constraint pinned_once_key primary key (guild_id, prompt_id)
    )
  `.execute(transaction);
  await db
    .insertInto('pinned_once')
    .columns(['guild_id', 'prompt_id', 'at'])
    .expression(
      db
        .selectFrom('pinned_prompt')
        .distinct()
        .select(['guild_id', 'prompt_id', sql<number>`0`.as('at')]),
    )
    .execute();
  await schema.dropTable('pinned_prompt').execute();
  await schema.alterTable('pinned_once').renameTo('pinned_prompt').execute();
}
