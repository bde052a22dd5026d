import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import { EXIT, OperatorError, UnavailableError } from '../errors.ts';
import { Availability } from './availability.ts';
import type { Connection, Opening, Schema } from './schema.ts';

const CONNECTIONS = 5;
const CONNECT_MS = 3_000;
/** The longest that a statement may take, in milliseconds: those of the bot take a few. */
const STATEMENT_MS = 5_000;
const PATIENT_MS = 3_600_000;
/** So that a firewall or a failover that drops connections in silence meets few of them. */
const LIFETIME_S = 900;
const KEEP_ALIVE_MS = 10_000;
/** The longest that statements under way are waited for at the end, in milliseconds. */
const CLOSE_MS = 300;

/**
 * What PostgreSQL says when it cannot be used now: connection exceptions, too many connections, shutting down or
 * starting, a statement that took too long, a standby that cannot write.
 */
const AWAY = /^(?:08|53|57|25006$|58)/;

/** Whole numbers of 64 bits as numbers: the times that they hold fit by far. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
};

/** Whether an error means that PostgreSQL, or the way to it, is away; all else is an answer of PostgreSQL's. */
const isAway = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || AWAY.test(error.code ?? '');

const reasonOf = (error: unknown): string => {
  const { message, code } = error as Error & { code?: string };
  return message || code || 'unknown';
};

/** A connection of the pool. One on which a statement got no answer is not used again: the pool opens another. */
function lent(client: pg.PoolClient, availability: Availability): PostgresPoolClient {
  let isBroken = false;
  const query = async (text: string, values: readonly unknown[]) => {
    if (isBroken) throw new UnavailableError('the connection is broken');
    try {
      const result = await client.query(text, [...values]);
      availability.worked();
      return result;
    } catch (error) {
      if (!isAway(error)) throw error;
      isBroken = true;
      throw availability.failed(reasonOf(error), error);
    }
  };
  return { query, release: () => client.release(isBroken) } as unknown as PostgresPoolClient;
}

/** Waits for the pool to end; then cuts the connections that wait for an answer still. */
async function closeWithin(
  ms: number,
  ended: Promise<void>,
  open: ReadonlySet<pg.PoolClient>,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([ended, promise]).finally(() => clearTimeout(timer));
  for (const client of open) (client as unknown as pg.Client).end().catch(() => {});
}

/**
 * Connects to a PostgreSQL server.
 *
 * @throws OperatorError where it does not let us in; the address, a secret, is not told.
 */
export async function openPostgres(
  databaseUrl: string,
  { log, isPatient = false }: Opening,
): Promise<Connection> {
  const availability = new Availability(log);
  const longest = isPatient ? PATIENT_MS : STATEMENT_MS;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: longest,
    maxLifetimeSeconds: LIFETIME_S,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types,
    // The server's own limits end what a lost connection left behind, and its locks. As parameters of the connection
    // PgBouncer would refuse them.
    onConnect: async (client) => {
      const text = `set statement_timeout = ${longest}; set idle_in_transaction_session_timeout = ${longest}`;
      await client.query({ text, query_timeout: CONNECT_MS } as pg.QueryConfig);
    },
  });
  // Each connection emits `error` when it ends, idle or lent: the statement on it fails by itself, and nothing else must.
  pool.on('error', () => {});
  const open = new Set<pg.PoolClient>();
  pool.on('connect', (client) => {
    client.on('error', () => {});
    client.once('end', () => open.delete(client));
    open.add(client);
  });
  const lending: PostgresPool = {
    options: pool.options,
    async connect() {
      try {
        return lent(await pool.connect(), availability);
      } catch (error) {
        throw isAway(error) ? availability.failed(reasonOf(error), error) : error;
      }
    },
    end: () => pool.end(),
  };
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: lending }) });
  const close = () => closeWithin(CLOSE_MS, db.destroy(), open);
  try {
    await sql`select 1`.execute(db);
    return { engine: 'postgres', name: 'The database of DATABASE_URL', db, close };
  } catch (error) {
    await close();
    const isOutage = error instanceof UnavailableError;
    throw new OperatorError(
      `DATABASE_URL: no connection to PostgreSQL (${reasonOf(error)}): ${isOutage ? 'is it running?' : 'check address and password'}`,
      { exitCode: isOutage ? EXIT.unreachable : EXIT.badInput },
    );
  }
}
