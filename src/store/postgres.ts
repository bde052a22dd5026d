import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import { withTimeout } from '../async/with-timeout.ts';
import { EXIT, OperatorError, UnavailableError } from '../errors.ts';
import { Availability } from './availability.ts';
import type { Connection, Opening, Schema } from './schema.ts';

const CONNECTIONS = 5;
const CONNECT_MS = 3_000;
/** Time limit of a statement, in ms; the bot's take a few. */
const STATEMENT_MS = 5_000;
const LONG_STATEMENT_MS = 3_600_000;
/** Connections are replaced after this time, in case a firewall or failover has dropped them silently. */
const LIFETIME_S = 900;
const KEEP_ALIVE_MS = 10_000;
/** How long `close` waits for statements in progress, in ms. */
const CLOSE_MS = 300;

/**
 * SQLSTATE codes of an unavailable database: connection exceptions, too many connections, shutdown or start-up, a
 * statement time-out, a read-only standby.
 */
const UNAVAILABLE = /^(?:08|53|57|25006$|58)/;

/** 64-bit integers as numbers: the times in them are safe integers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
};

/** Whether PostgreSQL, or the way to it, is unavailable; any other error is PostgreSQL's answer to a statement. */
const isUnavailable = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || UNAVAILABLE.test(error.code ?? '');

const reasonOf = (error: unknown): string => {
  const { message, code } = error as Error & { code?: string };
  return message || code || 'unknown';
};

/** Wraps a pooled connection to track availability. A connection with an unanswered statement is discarded. */
function trackAvailability(client: pg.PoolClient, availability: Availability): PostgresPoolClient {
  let isBroken = false;
  const query = async (text: string, values: readonly unknown[]) => {
    if (isBroken) throw new UnavailableError('the connection is broken');
    try {
      const result = await client.query(text, [...values]);
      availability.worked();
      return result;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      isBroken = true;
      throw availability.failed(reasonOf(error), error);
    }
  };
  return { query, release: () => client.release(isBroken) } as unknown as PostgresPoolClient;
}

/**
 * Waits for the pool to end, at most `ms` milliseconds, then closes the connections that still wait for an answer.
 */
async function closeWithin(
  ms: number,
  ended: Promise<void>,
  open: ReadonlySet<pg.PoolClient>,
): Promise<void> {
  await withTimeout(ms, ended);
  for (const client of open) (client as unknown as pg.Client).end().catch(() => {});
}

/**
 * Connects to a PostgreSQL server.
 * @throws OperatorError where the connection fails; the message does not contain the address, a secret.
 */
export async function openPostgres(
  databaseUrl: string,
  { log, isLongRunning = false, limits = {} }: Opening,
): Promise<Connection> {
  const availability = new Availability(log);
  const longest = isLongRunning ? LONG_STATEMENT_MS : (limits.statement ?? STATEMENT_MS);
  const toConnect = limits.connect ?? CONNECT_MS;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: toConnect,
    query_timeout: longest,
    maxLifetimeSeconds: LIFETIME_S,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types,
    // Server-side limits end statements, transactions and locks of a lost connection. PgBouncer would reject them as
    // connection parameters.
    onConnect: async (client) => {
      const text = `set statement_timeout = ${longest}; set idle_in_transaction_session_timeout = ${longest}`;
      await client.query({ text, query_timeout: toConnect } as pg.QueryConfig);
    },
  });
  // Each connection emits `error` when it ends, idle or in use; the statement on it fails by itself.
  pool.on('error', () => {});
  const open = new Set<pg.PoolClient>();
  pool.on('connect', (client) => {
    client.on('error', () => {});
    client.once('end', () => open.delete(client));
    open.add(client);
  });
  const trackedPool: PostgresPool = {
    options: pool.options,
    async connect() {
      try {
        return trackAvailability(await pool.connect(), availability);
      } catch (error) {
        throw isUnavailable(error) ? availability.failed(reasonOf(error), error) : error;
      }
    },
    end: () => pool.end(),
  };
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: trackedPool }) });
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
