import { type Kysely, sql, type Transaction } from 'kysely';
import { OperatorError } from '../errors.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Connection, Schema } from './schema.ts';

/** Held while migrating, so that replicas that start together do not all create the tables. Any number would do. */
const LOCK = 7_046_029;

/** Runs something alone in a transaction: SQLite's writers are alone by themselves. */
export function alone<T>(
  { db, engine }: Connection,
  work: (db: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (inner) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(inner);
    return work(inner);
  });
}

/** Brings a database to the newest version, all or nothing, and gives that. Throws a OperatorError where it is newer. */
export const migrate = (
  connection: Connection,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number> => alone(connection, (db) => stepForward(db, connection.name, migrations));

/** The same within a transaction; `name` is what the message calls the database. */
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

/** What to say of a database or a backup that a newer program wrote. */
export const tooNew = (name: string, version: number, known: number): OperatorError =>
  new OperatorError(
    `${name} is of version ${version}, and this Footnote knows up to ${known}: ` +
      'start the newer Footnote that wrote it, or restore a backup from before into an empty database.',
  );

/** The version of a database, without changing it; 0 where it holds nothing of Footnote's. */
export async function storedVersion(db: Kysely<Schema>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'schema_version')) return 0;
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  return row?.version ?? 0;
}

/** The version of a database; 0 where it is empty. Makes the table that says so. */
async function versionOf(db: Transaction<Schema>): Promise<number> {
  await db.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  return row?.version ?? 0;
}
