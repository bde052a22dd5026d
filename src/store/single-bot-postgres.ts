import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EXIT, OperatorError } from '../errors.ts';
import { type ClaimOptions, RETRY_MS, WAIT_MS } from './single-bot.ts';

const CONNECT_MS = 3_000;
const KEEP_ALIVE_MS = 10_000;

/**
 * Claims a bot's token in a PostgreSQL database for this process, as `claimToken` does in a folder. The claim is an
 * advisory lock in a transaction that stays open, on a connection of its own: a session's lock would outlive the
 * process behind PgBouncer. Where that connection is lost later, so is the claim, and the bot goes on.
 * @returns A function that releases the claim.
 * @throws OperatorError where another bot holds the claim for longer than `timeoutMs`, or the database cannot be
 * reached.
 */
export async function claimTokenInDatabase(
  databaseUrl: string,
  token: string,
  { onWaiting = () => {}, timeoutMs = WAIT_MS }: ClaimOptions = {},
): Promise<() => void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  });
  client.on('error', () => {});
  const giveUp = () => void client.end().catch(() => {});
  const key = createHash('sha256').update(token).digest().readBigInt64BE();
  const until = performance.now() + timeoutMs;
  try {
    await client.connect();
    await client.query('begin; set local idle_in_transaction_session_timeout = 0');
    for (let attempt = 0; ; attempt += 1) {
      const { rows } = await client.query('select pg_try_advisory_xact_lock($1) as mine', [key]);
      if (rows[0]?.mine === true) return giveUp;
      if (attempt === 0) onWaiting();
      if (performance.now() > until) break;
      await pause(RETRY_MS);
    }
  } catch (error) {
    giveUp();
    const { message, code } = error as Error & { code?: string };
    throw new OperatorError(
      `DATABASE_URL: no connection to PostgreSQL (${message || code}): is it running?`,
      {
        exitCode: error instanceof pg.DatabaseError ? EXIT.badInput : EXIT.unreachable,
      },
    );
  }
  giveUp();
  throw new OperatorError(
    'Another bot is running with this DISCORD_TOKEN on the database of DATABASE_URL: stop it first',
    { exitCode: EXIT.unavailable },
  );
}
