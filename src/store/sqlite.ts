import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { EXIT, OperatorError, UnavailableError } from '../errors.ts';
import { Availability } from './availability.ts';
import type { Connection, Opening, Schema } from './schema.ts';
import { isBusy, retryWhileBusy, SqliteDriver } from './sqlite-driver.ts';

const FILE = 'footnote.db';
const LOCKED = 'another process holds the lock of the file';
/** The mode of the file and of SQLite's files next to it: no other user may read them. */
const OWNER_ALONE = 0o600;
const FOLDER_OF_OWNER = 0o700;

/** The driver serialises transactions itself. */
class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

async function openFile(path: string): Promise<DatabaseSync> {
  // SQLite would create a world-readable file, and its other files take over the mode.
  closeSync(openSync(path, 'a', OWNER_ALONE));
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, OWNER_ALONE);
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    // When two processes create a file at once, SQLite fails in one of them.
    await retryWhileBusy(() => db.exec('pragma journal_mode = wal;'));
    // Acknowledged writes survive a power cut; deleted rows are overwritten.
    db.exec('pragma synchronous = full; pragma secure_delete = on;');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const inodeOf = (path: string): string | undefined => {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev} ${found.ino}`;
};

/** The database file in a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, FILE);

/**
 * Opens the database in a folder, and creates both as needed for their owner alone.
 * @throws OperatorError that says what to do where that fails.
 */
export async function openSqlite(
  dataDir: string,
  { log, mustExist = false, limits = {} }: Opening,
): Promise<Connection> {
  const path = databaseFile(dataDir);
  if (mustExist && !existsSync(path)) {
    throw new OperatorError(`DATA_DIR: ${path} does not exist: name the folder that the bot uses`);
  }
  const availability = new Availability(log);
  try {
    mkdirSync(dataDir, { recursive: true, mode: FOLDER_OF_OWNER });
    const file = await openFile(path);
    const inode = inodeOf(path);
    const beforeWrite = () => {
      if (inodeOf(path) === inode) return;
      throw availability.failed(`${path} was deleted or replaced, so writes would be lost: restart Footnote`);
    };
    const driver = new SqliteDriver(file, {
      beforeWrite,
      busyMs: limits.statement,
      written: () => availability.worked(),
      explain: (error) => (isBusy(error) ? availability.failed(LOCKED, error) : error),
    });
    const db = new Kysely<Schema>({
      dialect: {
        createAdapter: () => new Adapter(),
        createDriver: () => driver,
        createIntrospector: (kysely) => new SqliteIntrospector(kysely),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    });
    return { engine: 'sqlite', name: path, db, close: () => driver.destroy() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof UnavailableError || isBusy(error))
      throw new OperatorError(`DATA_DIR: ${path}: ${LOCKED}: stop it`, { exitCode: EXIT.unreachable });
    throw new OperatorError(`DATA_DIR: ${path} cannot be opened (${reason}): name a writable folder`);
  }
}
