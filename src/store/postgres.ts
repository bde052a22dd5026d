import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { UserError } from '../errors.ts';
import type { Connection, Schema } from './schema.ts';

const CONNECTIONS = 5;
const CONNECT_MS = 10_000;

/** Whole numbers of 64 bits as numbers: the times that they hold fit by far. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
};

/** Connects to a PostgreSQL server. Throws a UserError where it does not let us in; the address, a secret, is not told. */
export async function openPostgres(databaseUrl: string): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    types,
  });
  // An idle connection that the server ends must not end the bot: the pool opens another when it is needed.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(db);
    return { engine: 'postgres', name: 'The database of DATABASE_URL', db };
  } catch (error) {
    await db.destroy();
    const { message, code } = error as Error & { code?: string };
    throw new UserError(
      `DATABASE_URL: no connection to PostgreSQL (${message || code}): check address and password`,
    );
  }
}
