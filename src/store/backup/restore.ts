import type { Transaction } from 'kysely';
import { OperatorError, UnavailableError } from '../../errors.ts';
import { alone, stepForward, tooNew } from '../migrate.ts';
import { MIGRATIONS, type Migration } from '../migrations.ts';
import { problemOf } from '../rows.ts';
import { type Connection, type Schema, TABLES, type Tables } from '../schema.ts';
import { rowsOf } from './backup.ts';
import { type Line, type NumberedLines, readBackup } from './backup-lines.ts';

/** Rows that are inserted at a time. */
const AT_A_TIME = 200;

/** How a backup is put back: over what is there, or only into nothing. */
interface Options {
  readonly replace: boolean;
  readonly migrations?: readonly Migration[];
}

/**
 * Puts a backup into a database of the newest version, all or nothing. A backup of an older version is laid into tables
 * of its own time, which are then migrated. Keeps a few rows in memory however many there are.
 *
 * @returns the number of rows.
 * @throws OperatorError where the file is no whole backup or holds a value that the store cannot read.
 */
export async function restore(
  connection: Connection,
  file: string,
  { replace, migrations = MIGRATIONS }: Options,
): Promise<number> {
  const { version, lines } = await readBackup(file);
  if (version > migrations.length) throw tooNew(file, version, migrations.length);
  return alone(connection, async (db) => {
    if (!replace && (await hasRows(db))) {
      throw new OperatorError(`${connection.name} is not empty: add --replace to lose what is in it`);
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
      throw new OperatorError(`${file}:${at}: no such table or column in its version`);
    }
    const problem = isNewest ? problemOf(line.table as keyof Tables, line.row) : undefined;
    if (problem !== undefined) throw new OperatorError(`${file}:${at}: ${line.table}: ${problem}`);
    if (line.table !== table || waiting.length >= AT_A_TIME) await insert();
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
    // The table is one of its version, which the types, being the newest version's, cannot know.
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
