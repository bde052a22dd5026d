import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** The tables before and after this migration, frozen like it. */
interface LegacyTables {
  posted: { guild_id: string; channel_id: string; at: number; facts: string; prompt_id: string | null };
  posted_once: {
    guild_id: string;
    channel_id: string;
    day: number;
    kind: string;
    record_id: string;
    at: number;
    place: number;
  };
}

/** A day begins where it begins first on Earth, 14 hours ahead of UTC. */
const DAY_MS = 24 * 3_600_000;
const EARLIEST_OFFSET_MS = 14 * 3_600_000;
/** Rows inserted at a time: SQLite limits the values of a statement to some thousands. */
const ROWS_INSERTED = 200;

/** Migrates the table `posted` from a row per answer, with ids as JSON, to a row per record, channel and day. */
export async function postedOnce(transaction: Transaction<Schema>): Promise<void> {
  const { schema } = transaction;
  const db = transaction as unknown as Kysely<LegacyTables>;
  await sql`
    create table posted_once (
      guild_id text not null, channel_id text not null, parent_id text, day integer not null,
      kind text not null, record_id text not null, at bigint not null, place integer not null,
      constraint posted_key primary key (channel_id, day, kind, record_id, guild_id)
    )
  `.execute(transaction);
  const rows = new Map<string, LegacyTables['posted_once']>();
  for (const { guild_id, channel_id, at, facts, prompt_id } of await db
    .selectFrom('posted')
    .select(['guild_id', 'channel_id', 'at', 'facts', 'prompt_id'])
    .orderBy('at')
    .execute()) {
    const day = Math.floor((at + EARLIEST_OFFSET_MS) / DAY_MS);
    const keep = (kind: string, record_id: string, place: number) => {
      const key = [guild_id, channel_id, day, kind, record_id].join();
      if (!rows.has(key)) rows.set(key, { guild_id, channel_id, day, kind, record_id, at, place });
    };
    for (const [place, id] of (JSON.parse(facts) as string[]).entries()) keep('fact', id, place);
    if (prompt_id !== null) keep('prompt', prompt_id, 0);
  }
  const all = [...rows.values()];
  for (let from = 0; from < all.length; from += ROWS_INSERTED) {
    await db
      .insertInto('posted_once')
      .values(all.slice(from, from + ROWS_INSERTED))
      .execute();
  }
  await schema.dropTable('posted').execute();
  await sql`alter table posted_once rename to posted`.execute(transaction);
  await schema.createIndex('posted_below').on('posted').columns(['parent_id', 'at']).execute();
  await schema.createIndex('posted_at').on('posted').column('at').execute();
}
