import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** The tables of this step, by their names then. It is never changed once released. */
interface Then {
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

/** Days began where a day begins first on Earth, 14 hours ahead of UTC. */
const DAY = 24 * 3_600_000;
const EARLIEST = 14 * 3_600_000;
/** Rows that are written at a time: SQLite takes some thousands of values in a statement. */
const AT_A_TIME = 200;

/** Lays the table `posted`, a row an answer with ids as JSON, out as a row for each record, channel and day. */
export async function postedOnce(transaction: Transaction<Schema>): Promise<void> {
  const { schema } = transaction;
  const db = transaction as unknown as Kysely<Then>;
  await schema
    .createTable('posted_once')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('posted_key', ['channel_id', 'day', 'kind', 'record_id', 'guild_id'])
    .execute();
  const rows = new Map<string, Then['posted_once']>();
  for (const { guild_id, channel_id, at, facts, prompt_id } of await db
    .selectFrom('posted')
    .select(['guild_id', 'channel_id', 'at', 'facts', 'prompt_id'])
    .orderBy('at')
    .execute()) {
    const day = Math.floor((at + EARLIEST) / DAY);
    const keep = (kind: string, record_id: string, place: number) => {
      const key = [guild_id, channel_id, day, kind, record_id].join();
      if (!rows.has(key)) rows.set(key, { guild_id, channel_id, day, kind, record_id, at, place });
    };
    for (const [place, id] of (JSON.parse(facts) as string[]).entries()) keep('fact', id, place);
    if (prompt_id !== null) keep('prompt', prompt_id, 0);
  }
  const all = [...rows.values()];
  for (let from = 0; from < all.length; from += AT_A_TIME) {
    await db
      .insertInto('posted_once')
      .values(all.slice(from, from + AT_A_TIME))
      .execute();
  }
  await schema.dropTable('posted').execute();
  await sql`alter table posted_once rename to posted`.execute(transaction);
  await schema.createIndex('posted_below').on('posted').columns(['parent_id', 'at']).execute();
  await schema.createIndex('posted_at').on('posted').column('at').execute();
}
