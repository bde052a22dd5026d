import { sql } from 'kysely';
import { type Connection, TABLES } from './schema.ts';

/** Deletes every row of a server; in SQLite, its bytes too. */
export async function forgetServer({ db, engine }: Connection, guildId: string): Promise<void> {
  await db.transaction().execute(async (inner) => {
    for (const table of TABLES) await inner.deleteFrom(table).where('guild_id', '=', guildId).execute();
  });
  // Truncates the write-ahead log, which still holds earlier content.
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
