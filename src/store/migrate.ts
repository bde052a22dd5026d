import { type Kysely, sql, type Transaction } from 'kysely';
import { OperatorError } from '../errors.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Connection, Schema } from './schema.ts';

/** An advisory lock, so that replicas that start together do not all migrate. The number is arbitrary. */
const LOCK = 7_046_029;

/** Runs `work` in a transaction that excludes other migrations; SQLite's write lock does so by itself. */
export function withMigrationLock<T>(
  { db, engine }: Connection,
  work: (db: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (inner) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(inner);
    return work(inner);
  });
}

/**
 * Migrates a database to the newest version in one transaction.
 * @returns That version.
 * @throws OperatorError where the database is of a newer version.
 */
export const migrate = (
  connection: Connection,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number> => withMigrationLock(connection, (db) => stepForward(db, connection.name, migrations));

/**
 * Migrates within a transaction; `name` is the database's name in messages.
 * @throws OperatorError where the database is of a newer version.
 */
export async function stepForward(
  db: Transaction<Schema>,
  name: string,
  migrations: readonly Migration[],
): Promise<number> {
  const version = await versionOf(db);
  if (version > migrations.length) throw tooNew(name, version, migrations.length);
  for (const step of migrations.slice(version)) await step(db);
  if (version < migrations.length) {
    await db.deleteFrom('schema_version').execute();
    await db.insertInto('schema_version').values({ version: migrations.length }).execute();
  }
  return migrations.length;
}

/** The error for a database or backup of a newer version. */
export const tooNew = (name: string, version: number, known: number): OperatorError =>
  new OperatorError(
    `${name} is of version ${version}, but this Footnote supports versions up to ${known}: ` +
      'start the newer Footnote that wrote it, or restore an older backup into an empty database.',
  );

/** The version of a database, read only; 0 where it has no tables of Footnote. */
export async function storedVersion(db: Kysely<Schema>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'schema_version')) return 0;
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  return row?.version ?? 0;
}

/** The version of a database; 0 where it is empty. Creates the version table. */
async function versionOf(db: Transaction<Schema>): Promise<number> {
  await db.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  return row?.version ?? 0;
}
