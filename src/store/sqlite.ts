import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { UserError } from '../errors.ts';
import type { Connection, Schema } from './schema.ts';

const FILE = 'footnote.db';
/** How long to wait for another process's transaction, in milliseconds. */
const BUSY_MS = 10_000;

/** What Kysely knows to speak to, over Node's own SQLite. */
function asKyselyDatabase(db: DatabaseSync): SqliteDatabase {
  return {
    prepare(text) {
      // A transaction that reads before it writes would fail, not wait, where another process wrote in between.
      const statement = db.prepare(text === 'begin' ? 'begin immediate' : text);
      const values = (given: readonly unknown[]) => given as readonly SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (given) => statement.all(...values(given)),
        run: (given) => statement.run(...values(given)),
        iterate: (given) => statement.iterate(...values(given)),
      };
    },
    close: () => db.close(),
  };
}

function openFile(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    waitingForOthers(() => db.exec('pragma journal_mode = wal;'));
    // What was acknowledged outlives a power cut; what was deleted leaves no bytes behind.
    db.exec('pragma synchronous = full; pragma secure_delete = on;');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const RETRY_MS = 20;
const SQLITE_BUSY = 5;

/** Where two processes make a file at once, SQLite lets one turn to write-ahead logging and has the other fail, not wait. */
function waitingForOthers(work: () => void): void {
  const until = performance.now() + BUSY_MS;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      const isBusy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
      if (!isBusy || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

/** Opens the file in a folder, both made where they are missing. Throws a UserError where that cannot be. */
export function openSqlite(dataDir: string): Connection {
  const path = join(dataDir, FILE);
  try {
    mkdirSync(dataDir, { recursive: true });
    const database = asKyselyDatabase(openFile(path));
    return {
      engine: 'sqlite',
      name: path,
      db: new Kysely<Schema>({ dialect: new SqliteDialect({ database }) }),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `DATA_DIR: ${path} cannot be opened (${reason}): name a folder that may be written to`,
    );
  }
}
