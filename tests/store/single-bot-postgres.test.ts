import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { claimTokenInDatabase } from '../../src/store/single-bot-postgres.ts';
import { freePort } from '../fixtures/free-port.ts';
import { hasPostgres, type PostgresServer, startPostgres } from '../fixtures/postgres-server.ts';

const START_MS = 60_000;

describe.runIf(hasPostgres)('claimTokenInDatabase()', { timeout: 30_000 }, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, START_MS);
  afterAll(() => server.stop(), START_MS);
  const claim = (token: string, options = {}) => claimTokenInDatabase(server.url('postgres'), token, options);

  it('refuses a token that another bot has claimed on the database, and no other token', async () => {
    onTestFinished(await claim('a.b.c'));
    const onWaiting = vi.fn();
    await expect(claim('a.b.c', { onWaiting, timeoutMs: 200 })).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringMatching(/^Another bot is running .*(?!hush)DATABASE_URL: stop it first$/),
      exitCode: 69,
    });
    expect(onWaiting).toHaveBeenCalledOnce();
    onTestFinished(await claim('d.e.f'));
  });

  it('gives it to one that waits until the other has given it up', async () => {
    const giveUp = await claim('g.h.i');
    onTestFinished(await claim('g.h.i', { onWaiting: giveUp }));
  });

  it('says that another try may succeed where the database is down', async () => {
    const url = `postgres://bot:hush@127.0.0.1:${await freePort()}/postgres`;
    await expect(claimTokenInDatabase(url, 'a.b.c')).rejects.toMatchObject({
      message: expect.stringMatching(/^DATABASE_URL: no connection to PostgreSQL \((?!.*hush)/),
      exitCode: 75,
    });
  });
});
