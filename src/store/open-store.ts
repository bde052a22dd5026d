import { deckStore } from './deck-tables.ts';
import { forgetServer } from './forget.ts';
import { gapStore } from './gap-table.ts';
import { leaseStore } from './leases.ts';
import { migrate } from './migrate.ts';
import { postStore } from './post-table.ts';
import { scheduleStore } from './schedule-table.ts';
import type { Connection } from './schema.ts';
import { settingsStore } from './settings-table.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** Where the store lies. */
export interface Place {
  /** The folder of the SQLite file. */
  readonly dataDir: string;
  /** PostgreSQL instead. */
  readonly databaseUrl?: string | undefined;
}

/** Opens the database as it is. */
export async function connect({ dataDir, databaseUrl }: Place): Promise<Connection> {
  if (databaseUrl === undefined) return openSqlite(dataDir);
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(databaseUrl);
}

/**
 * Opens the database, made and migrated where that is due, without what is too old to be kept. To be imported when
 * needed: it loads Kysely.
 */
export async function openStore(place: Place, now = Date.now()): Promise<Store> {
  const connection = await connect(place);
  try {
    await migrate(connection);
    const store = storeOn(connection);
    await store.prune(now);
    return store;
  } catch (error) {
    await connection.db.destroy();
    throw error;
  }
}

/** The store on a database of the newest version. */
export const storeOn = (connection: Connection): Store => ({
  ...settingsStore(connection),
  ...deckStore(connection),
  ...postStore(connection),
  ...gapStore(connection),
  ...scheduleStore(connection),
  ...leaseStore(connection),
  forgetServer: (guildId) => forgetServer(connection, guildId),
  close: () => connection.db.destroy(),
});
