import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { OperatorError } from '../../errors.ts';
import { storedVersion, tooNew } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import { type Connection, KEYS, type Schema, TABLES, type Tables } from '../schema.ts';
import { endOf, headOf, type Line } from './backup-lines.ts';

/** Rows read or written at a time. */
const ROWS_READ = 1_000;

/**
 * Writes every row of a database to a new file that only its owner can read; a failed backup leaves no file. The rows
 * are one snapshot, writers are not blocked, and memory use does not depend on the number of rows.
 * @returns The number of rows.
 * @throws OperatorError where the file exists or cannot be written, or the database is not of the newest version.
 */
export async function backup(connection: Connection, file: string): Promise<number> {
  if (existsSync(file)) throw new OperatorError(`${file} exists: name another file, or move it away first`);
  const unfinished = `${file}.unfinished`;
  let out: FileHandle | undefined;
  try {
    out = await open(unfinished, 'w', 0o600);
    const rows = await writeRows(connection, out);
    await out.sync();
    await out.close();
    await rename(unfinished, file);
    return rows;
  } catch (error) {
    await out?.close().catch(() => {});
    await rm(unfinished, { force: true }).catch(() => {});
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new OperatorError(`${file} cannot be written (${error.message})`);
  }
}

async function writeRows(connection: Connection, out: FileHandle): Promise<number> {
  let waiting: object[] = [headOf(MIGRATIONS.length)];
  let rows = 0;
  const write = async () => {
    await out.write(waiting.map((line) => `${JSON.stringify(line)}\n`).join(''));
    waiting = [];
  };
  for await (const line of backupLines(connection)) {
    rows += 1;
    waiting.push(line);
    if (waiting.length >= ROWS_READ) await write();
  }
  waiting.push(endOf(rows));
  await write();
  return rows;
}

/**
 * Every row of a database in one snapshot, identical for both engines: table by table, in the byte order of the keys.
 * @throws OperatorError where the database is of another version or not Footnote's.
 */
export async function* backupLines(connection: Connection): AsyncGenerator<Line> {
  const { db, engine } = connection;
  const transaction = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    needNewest(connection, await storedVersion(transaction));
    for (const table of TABLES)
      for await (const row of rowsOf(transaction, engine, table)) yield { table, row };
  } finally {
    await transaction.rollback().execute();
  }
}

function needNewest({ name }: Connection, version: number): void {
  if (version === 0)
    throw new OperatorError(`${name} has no tables of Footnote: is it the database of the bot?`);
  if (version > MIGRATIONS.length) throw tooNew(name, version, MIGRATIONS.length);
  if (version < MIGRATIONS.length)
    throw new OperatorError(
      `${name} is of version ${version}, but this Footnote writes version ${MIGRATIONS.length}: ` +
        'back it up with the Footnote that wrote it, or migrate it first',
    );
}

/** Streams the rows of a table in the order of their keys, within a transaction. */
export async function* rowsOf(
  db: Kysely<Schema>,
  engine: Connection['engine'],
  table: keyof Tables,
): AsyncGenerator<Line['row']> {
  const order = KEYS[table].map(({ column, isText }) =>
    // SQLite compares bytes; PostgreSQL needs a collation for that.
    engine === 'postgres' && isText ? sql`${sql.ref(column)} collate "C"` : sql`${sql.ref(column)}`,
  );
  const select = db
    .selectFrom(table)
    .selectAll()
    .orderBy(sql`${sql.join(order)}`);
  if (engine === 'sqlite') {
    for await (const row of select.stream()) yield { ...row };
    return;
  }
  await sql`declare backed_up no scroll cursor for ${select}`.execute(db);
  for (;;) {
    const { rows } = await sql<Line['row']>`fetch ${sql.lit(ROWS_READ)} from backed_up`.execute(db);
    yield* rows;
    if (rows.length < ROWS_READ) break;
  }
  await sql`close backed_up`.execute(db);
}
