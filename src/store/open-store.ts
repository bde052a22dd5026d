import { EXIT, OperatorError, UnavailableError } from '../errors.ts';
import { answerStore } from './answers/answer-table.ts';
import type { StoreLog } from './availability.ts';
import { memberStore } from './controversies/controversy-members.ts';
import { stepStore } from './controversies/controversy-steps.ts';
import { controversyStore } from './controversies/controversy-table.ts';
import { deckStore } from './deck-tables.ts';
import { forgetServer } from './forget.ts';
import { gapStore } from './gap-table.ts';
import { leaseStore } from './leases.ts';
import { migrate } from './migrate.ts';
import { postStore } from './post-table.ts';
import { questionStore } from './questions/question-table.ts';
import { quizStore } from './quiz-table.ts';
import { handledStore } from './replicas/handled-table.ts';
import { scheduleStore } from './schedule-table.ts';
import type { Connection, Limits, Opening } from './schema.ts';
import { settingsStore } from './settings-table.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** The location of the database. */
export interface StoreLocation {
  /** The folder of the SQLite file. */
  readonly dataDir: string;
  /** The address of a PostgreSQL database, used instead. */
  readonly databaseUrl?: string | undefined;
}

/** Options of `openStore`. */
interface Options {
  /** Milliseconds since 1970. */
  readonly now?: number;
  readonly log?: StoreLog;
  readonly limits?: Limits;
}

/** Opens the database without migrating it. */
export async function connect(
  { dataDir, databaseUrl }: StoreLocation,
  opening: Opening = {},
): Promise<Connection> {
  if (databaseUrl === undefined) return openSqlite(dataDir, opening);
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(databaseUrl, opening);
}

/**
 * Opens the database, creates and migrates it as needed, and deletes expired rows. Import this module dynamically: it
 * loads Kysely.
 * @throws OperatorError where the database cannot be opened; the exit code tells whether a retry may succeed.
 */
export async function openStore(
  location: StoreLocation,
  { now = Date.now(), log, limits }: Options = {},
): Promise<Store> {
  try {
    await migrateStore(location);
    const connection = await connect(location, { log, limits });
    const store = storeOn(connection, log);
    await store.prune(now).catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
    return store;
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    throw new OperatorError(`The database is unavailable (${error.message})`, { exitCode: EXIT.unreachable });
  }
}

/** Migrates on a connection of its own, with a longer time limit for statements. */
async function migrateStore(location: StoreLocation): Promise<void> {
  const connection = await connect(location, { isLongRunning: true });
  await migrate(connection).finally(() => connection.close());
}

/** The store on a database of the newest version. */
export const storeOn = (connection: Connection, log?: StoreLog): Store => ({
  ...settingsStore(connection),
  ...deckStore(connection),
  ...postStore(connection),
  ...quizStore(connection),
  ...gapStore(connection),
  ...handledStore(connection),
  ...questionStore(connection),
  ...answerStore(connection),
  ...scheduleStore(connection),
  ...leaseStore(connection, log),
  ...controversyStore(connection),
  ...memberStore(connection),
  ...stepStore(connection, log),
  forgetServer: (guildId) => forgetServer(connection, guildId),
  check: () => connection.db.transaction().execute(async () => {}),
  close: () => connection.close(),
});
