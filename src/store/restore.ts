import { readFileSync } from 'node:fs';
import type { Transaction } from 'kysely';
import { UserError } from '../errors.ts';
import { type Line, readBackup } from './backup-lines.ts';
import { alone, stepForward, tooNew } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { type Connection, type Schema, TABLES } from './schema.ts';

/** How a backup is put back: over what is there, or only into nothing. */
interface Options {
  readonly replace: boolean;
  readonly migrations?: readonly Migration[];
}

/**
 * Puts a backup into a database of the newest version, all or nothing, and gives the number of rows. A backup of an
 * older version is laid into tables of its own time, which are then migrated.
 */
export async function restore(
  connection: Connection,
  file: string,
  { replace, migrations = MIGRATIONS }: Options,
): Promise<number> {
  const { version, lines } = readBackup(file, textOf(file));
  if (version > migrations.length) throw tooNew(file, version, migrations.length);
  return alone(connection, async (db) => {
    if (!replace && (await hasRows(db))) {
      throw new UserError(`${connection.name} is not empty: add --replace to lose what is in it`);
    }
    for (const table of [...TABLES, 'schema_version']) await db.schema.dropTable(table).ifExists().execute();
    await stepForward(db, connection.name, migrations.slice(0, version));
    await insert(db, file, lines);
    await stepForward(db, connection.name, migrations);
    return lines.length;
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read (${error instanceof Error ? error.message : error})`);
  }
}

async function hasRows(db: Transaction<Schema>): Promise<boolean> {
  for (const table of TABLES) {
    if (await db.selectFrom(table).select('guild_id').limit(1).executeTakeFirst()) return true;
  }
  return false;
}

async function insert(db: Transaction<Schema>, file: string, lines: readonly Line[]): Promise<void> {
  const tables = await db.introspection.getTables();
  const columns = new Map(
    tables.map(({ name, columns: all }) => [name, new Set(all.map((one) => one.name))]),
  );
  for (const [index, { table, row }] of lines.entries()) {
    const known = table === 'schema_version' ? undefined : columns.get(table);
    if (known === undefined || !Object.keys(row).every((name) => known.has(name))) {
      throw new UserError(`${file}:${index + 2}: no such table or column in its version`);
    }
    // The table is one of its version, which the types, being the newest version's, cannot know.
    await db
      .insertInto(table as (typeof TABLES)[number])
      .values(row as never)
      .execute();
  }
}
