import { EXIT, OperatorError, UnavailableError } from '../errors.ts';
import type { StoreLog } from './availability.ts';
import { deckStore } from './deck-tables.ts';
import { forgetServer } from './forget.ts';
import { gapStore } from './gap-table.ts';
import { leaseStore } from './leases.ts';
import { migrate } from './migrate.ts';
import { postStore } from './post-table.ts';
import { scheduleStore } from './schedule-table.ts';
import type { Connection, Opening } from './schema.ts';
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

/** How a store is opened. */
interface Options {
  /** Milliseconds since 1970. */
  readonly now?: number;
  readonly log?: StoreLog;
}

/** Opens the database as it is. */
export async function connect({ dataDir, databaseUrl }: Place, opening: Opening = {}): Promise<Connection> {
  if (databaseUrl === undefined) return openSqlite(dataDir, opening);
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(databaseUrl, opening);
}

/**
 * Opens the database, made and migrated where that is due, without what is too old to be kept. To be imported when
 * needed: it loads Kysely.
 *
 * @throws OperatorError where it cannot be opened; its exit code tells whether another try may succeed.
 */
export async function openStore(place: Place, { now = Date.now(), log }: Options = {}): Promise<Store> {
  try {
    await upToDate(place);
    const connection = await connect(place, { log });
    const store = storeOn(connection, log);
    await store.prune(now).catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
    return store;
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    throw new OperatorError(`The database cannot be used (${error.message})`, { exitCode: EXIT.unreachable });
  }
}

/** Migrates on a connection of its own: that may take longer than a statement may afterwards. */
async function upToDate(place: Place): Promise<void> {
  const connection = await connect(place, { isPatient: true });
  await migrate(connection).finally(() => connection.close());
}

/** The store on a database of the newest version. */
export const storeOn = (connection: Connection, log?: StoreLog): Store => ({
  ...settingsStore(connection),
  ...deckStore(connection),
  ...postStore(connection),
  ...gapStore(connection),
  ...scheduleStore(connection),
  ...leaseStore(connection, log),
  forgetServer: (guildId) => forgetServer(connection, guildId),
  check: () => connection.db.transaction().execute(async () => {}),
  close: () => connection.close(),
});
