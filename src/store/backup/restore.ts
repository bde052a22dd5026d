import type { Transaction } from 'kysely';
import { OperatorError, UnavailableError } from '../../errors.ts';
import { stepForward, tooNew, withMigrationLock } from '../migrate.ts';
import { MIGRATIONS, type Migration } from '../migrations.ts';
import { problemOf } from '../rows.ts';
import { type Connection, type Schema, TABLES, type Tables } from '../schema.ts';
import { rowsOf } from './backup.ts';
import { type Line, type NumberedLines, readBackup } from './backup-lines.ts';

/** Rows inserted at a time. */
const ROWS_INSERTED = 200;

/** Options of a restore; `replace` deletes the present rows. */
interface Options {
  readonly replace: boolean;
  readonly migrations?: readonly Migration[];
}

/**
 * Restores a backup in one transaction. A backup of an older version is inserted into tables of that version, which
 * are then migrated. Memory use does not depend on the number of rows.
 * @returns The number of rows.
 * @throws OperatorError where the file is not a complete backup or has a value that the store cannot read, or the
 * database has rows and `replace` is false.
 */
export async function restore(
  connection: Connection,
  file: string,
  { replace, migrations = MIGRATIONS }: Options,
): Promise<number> {
  const { version, lines } = await readBackup(file);
  if (version > migrations.length) throw tooNew(file, version, migrations.length);
  return withMigrationLock(connection, async (db) => {
    if (!replace && (await hasRows(db))) {
      throw new OperatorError(`${connection.name} is not empty: add --replace to overwrite it`);
    }
    for (const table of [...TABLES, 'schema_version']) await db.schema.dropTable(table).ifExists().execute();
    await stepForward(db, connection.name, migrations.slice(0, version));
    const rows = await insertAll(db, file, lines, version === MIGRATIONS.length);
    await stepForward(db, connection.name, migrations);
    if (version < MIGRATIONS.length && migrations.length === MIGRATIONS.length)
      await checkMigrated(db, file, connection.engine);
    return rows;
  });
}

async function hasRows(db: Transaction<Schema>): Promise<boolean> {
  for (const table of TABLES) {
    if (await db.selectFrom(table).select('guild_id').limit(1).executeTakeFirst()) return true;
  }
  return false;
}

async function insertAll(
  db: Transaction<Schema>,
  file: string,
  lines: NumberedLines,
  isNewest: boolean,
): Promise<number> {
  const tables = await db.introspection.getTables();
  const columns = new Map(
    tables.map(({ name, columns: all }) => [name, new Set(all.map((one) => one.name))]),
  );
  let [rows, table, waiting]: [number, string, Line['row'][]] = [0, '', []];
  const insert = async () => {
    if (waiting.length > 0) await insertSome(db, file, table, waiting);
    waiting = [];
  };
  for await (const { line, at } of lines) {
    const known = line.table === 'schema_version' ? undefined : columns.get(line.table);
    if (known === undefined || !Object.keys(line.row).every((name) => known.has(name))) {
      throw new OperatorError(`${file}:${at}: unknown table or column for the version of this backup`);
    }
    const problem = isNewest ? problemOf(line.table as keyof Tables, line.row) : undefined;
    if (problem !== undefined) throw new OperatorError(`${file}:${at}: ${line.table}: ${problem}`);
    if (line.table !== table || waiting.length >= ROWS_INSERTED) await insert();
    table = line.table;
    waiting.push(line.row);
    rows += 1;
  }
  await insert();
  return rows;
}

async function insertSome(
  db: Transaction<Schema>,
  file: string,
  table: string,
  rows: readonly Line['row'][],
): Promise<void> {
  try {
    // The table may be of an older version, which the types do not cover.
    await db
      .insertInto(table as (typeof TABLES)[number])
      .values(rows as never)
      .execute();
  } catch (error) {
    if (error instanceof UnavailableError) throw error;
    throw new OperatorError(`${file}: rows of ${table} cannot be stored (${(error as Error).message})`);
  }
}

async function checkMigrated(
  db: Transaction<Schema>,
  file: string,
  engine: Connection['engine'],
): Promise<void> {
  for (const table of TABLES)
    for await (const row of rowsOf(db, engine, table)) {
      const problem = problemOf(table, row);
      if (problem !== undefined) throw new OperatorError(`${file}: ${table}: ${problem}`);
    }
}
