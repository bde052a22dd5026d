import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { EXIT, OperatorError, UnavailableError } from '../errors.ts';
import { Availability } from './availability.ts';
import type { Connection, Opening, Schema } from './schema.ts';
import { isBusy, SqliteDriver, whenFree } from './sqlite-driver.ts';

const FILE = 'footnote.db';
const LOCKED = 'another process has the file locked';
/** Of the file and of what SQLite writes beside it: nobody else on the machine may read it. */
const OWNER_ALONE = 0o600;
const FOLDER_OF_OWNER = 0o700;

/** The driver by itself lets a transaction run alone. */
class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

async function openFile(path: string): Promise<DatabaseSync> {
  // SQLite would make the file readable by everybody; the files that it makes beside it are like it.
  closeSync(openSync(path, 'a', OWNER_ALONE));
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, OWNER_ALONE);
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    // Where two processes make a file at once, SQLite lets one turn to write-ahead logging and has the other fail.
    await whenFree(() => db.exec('pragma journal_mode = wal;'));
    // What was acknowledged outlives a power cut; what was deleted leaves no bytes behind.
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

/** The file in a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, FILE);

/**
 * Opens the file in a folder; both are made where they are missing, for their owner alone.
 *
 * @throws OperatorError that says what to do where that cannot be.
 */
export async function openSqlite(dataDir: string, { log, mustExist = false }: Opening): Promise<Connection> {
  const path = databaseFile(dataDir);
  if (mustExist && !existsSync(path)) {
    throw new OperatorError(`DATA_DIR: ${path} is not there: name the folder that the bot uses`);
  }
  const availability = new Availability(log);
  try {
    mkdirSync(dataDir, { recursive: true, mode: FOLDER_OF_OWNER });
    const file = await openFile(path);
    const inode = inodeOf(path);
    const beforeWrite = () => {
      if (inodeOf(path) === inode) return;
      throw availability.failed(
        `${path} was deleted or replaced: what is written would be lost; restart Footnote`,
      );
    };
    const driver = new SqliteDriver(file, {
      beforeWrite,
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
      throw new OperatorError(`DATA_DIR: ${path}: ${LOCKED}: end it`, { exitCode: EXIT.unreachable });
    throw new OperatorError(
      `DATA_DIR: ${path} cannot be opened (${reason}): name a folder that may be written to`,
    );
  }
}
