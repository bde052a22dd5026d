import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { EXIT, UnavailableError } from '../../src/errors.ts';
import { connect, openStore } from '../../src/store/open-store.ts';
import { type FaultyProxy, startFaultyProxy } from '../fixtures/faulty-proxy.ts';
import { freePort } from '../fixtures/free-port.ts';
import { memoryLog } from '../fixtures/memory-log.ts';
import { hasPostgres, type PostgresServer, startPostgres } from '../fixtures/postgres-server.ts';
import { GUILD } from '../fixtures/store-samples.ts';

const START_MS = 60_000;
const TIMEOUT = 30_000;

/** How long something takes, in milliseconds. */
async function timed(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work;
  return performance.now() - start;
}

describe.runIf(hasPostgres)('PostgreSQL behind a network that fails', { timeout: TIMEOUT }, () => {
  let server: PostgresServer;
  let proxy: FaultyProxy;
  beforeAll(async () => {
    server = await startPostgres();
  }, START_MS);
  afterAll(() => server.stop(), START_MS);
  beforeEach(async () => {
    proxy = await startFaultyProxy(Number(new URL(server.url('postgres')).port));
    return () => proxy.close();
  });
  const url = () => server.url('postgres').replace(/:\d+\//, `:${proxy.port}/`);
  const opened = async (limits = {}) => {
    const { log, entries } = memoryLog();
    const store = await openStore({ dataDir: '', databaseUrl: url() }, { log, limits });
    onTestFinished(() => store.close());
    return { store, messages: () => entries().map(({ msg }) => msg) };
  };

  it('rejects the statement on a connection that is reset, and goes on with another', async () => {
    const { store, messages } = await opened();
    await store.settings(GUILD);
    proxy.resetAtNextBytes();
    await expect(store.settings(GUILD)).rejects.toThrow(UnavailableError);
    expect(await store.changeSettings(GUILD, { gaps: true })).toMatchObject({ gaps: true });
    expect(messages()).toEqual([
      'the database is unavailable: settings and schedules wait, look-ups go on',
      'the database is available again',
    ]);
  });

  it('goes on after a reset in the middle of a transaction', async () => {
    const connection = await connect({ dataDir: '', databaseUrl: url() });
    onTestFinished(() => connection.close());
    const broken = connection.db.transaction().execute(async (inner) => {
      await sql`select 1`.execute(inner);
      proxy.resetAtNextBytes();
      await sql`select 2`.execute(inner);
    });
    await expect(broken).rejects.toThrow(UnavailableError);
    await sql`select 3`.execute(connection.db);
  });

  it('goes on after the server ended a transaction', async () => {
    const connection = await connect({ dataDir: '', databaseUrl: url() });
    onTestFinished(() => connection.close());
    const broken = connection.db.transaction().execute(async (inner) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(inner);
      const admin = new pg.Client({ connectionString: server.url('postgres') });
      await admin.connect();
      await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await admin.end();
      await sql`select 2`.execute(inner);
    });
    await expect(broken).rejects.toThrow(UnavailableError);
    await sql`select 3`.execute(connection.db);
  });

  it('goes on after a reset while it connects', async () => {
    const { store } = await opened();
    await store.settings(GUILD);
    proxy.resetAtNextBytes();
    proxy.resetNew(true);
    await expect(store.settings(GUILD)).rejects.toThrow(UnavailableError);
    await expect(store.settings(GUILD)).rejects.toThrow(UnavailableError);
    proxy.resetNew(false);
    await store.settings(GUILD);
  });

  it('gives up connections that went silent, each statement within its time limits', async () => {
    const { store } = await opened({ connect: 500, statement: 700 });
    await Promise.all(Array.from({ length: 8 }, () => store.settings(GUILD)));
    proxy.silence();
    const asked = Array.from({ length: 8 }, () => store.settings(GUILD).catch(() => {}));
    expect(await timed(Promise.all(asked))).toBeLessThan(2_000);
    await store.settings(GUILD);
  });

  it('logs one outage once, however many statements fail', async () => {
    const { store, messages } = await opened();
    proxy.resetAtNextBytes();
    proxy.resetNew(true);
    for (let n = 0; n < 5; n += 1) await store.settings(GUILD).catch(() => {});
    expect(messages()).toHaveLength(1);
  });

  it.each([
    ['idle', async () => {}],
    ['silent', async () => proxy.silence()],
    ['silent, new ones too', async () => [proxy.silence(), proxy.silenceNew(true)]],
  ])('is closed within half a second while statements wait and connections are %s', async (_, fail) => {
    const { store } = await opened({ connect: 1_000 });
    await store.settings(GUILD);
    await fail();
    const waiting = Array.from({ length: 8 }, () => store.settings(GUILD).catch(() => {}));
    expect(await timed(store.close())).toBeLessThan(1_000);
    await Promise.all(waiting);
  });

  it('says at the start that another try may succeed', async () => {
    const databaseUrl = `postgres://bot:hush@127.0.0.1:${await freePort()}/postgres`;
    await expect(openStore({ dataDir: '', databaseUrl })).rejects.toMatchObject({
      exitCode: EXIT.unreachable,
      message: expect.stringMatching(
        /^DATABASE_URL: no connection to PostgreSQL \((?!.*hush).*is it running/,
      ),
    });
  });

  it('says at the start that a wrong database is to be mended', async () => {
    const databaseUrl = url().replace(/postgres$/, 'nowhere');
    await expect(openStore({ dataDir: '', databaseUrl })).rejects.toMatchObject({ exitCode: EXIT.badInput });
  });
});
