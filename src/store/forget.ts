import { sql } from 'kysely';
import { type Connection, TABLES } from './schema.ts';

/** Deletes every row of a server; in SQLite its bytes too. */
export async function forgetServer({ db, engine }: Connection, guildId: string): Promise<void> {
  await db.transaction().execute(async (inner) => {
    for (const table of TABLES) await inner.deleteFrom(table).where('guild_id', '=', guildId).execute();
  });
  // The write-ahead log still has what was written before: this empties it.
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
