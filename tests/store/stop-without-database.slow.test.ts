import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { slashCommand } from '../fixtures/discord-emulator/interactions.ts';
import { startFaultyProxy } from '../fixtures/faulty-proxy.ts';
import { SEMINAR } from '../fixtures/packs/pack-folder.ts';
import { hasPostgres, type PostgresServer, startPostgres } from '../fixtures/postgres-server.ts';
import { runHttpBot } from '../fixtures/run-bot.ts';

describe.runIf(hasPostgres)('a bot whose PostgreSQL has gone silent', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('ends with 0 within 5 s of SIGTERM, whatever waits for the database', async () => {
    const proxy = await startFaultyProxy(Number(new URL(server.url('postgres')).port));
    onTestFinished(() => proxy.close());
    const databaseUrl = server.url('postgres').replace(/:\d+\//, `:${proxy.port}/`);
    const { post, child, ended } = await runHttpBot({ DATABASE_URL: databaseUrl, KNOWLEDGE_DIR: SEMINAR });
    proxy.silence();
    proxy.silenceNew(true);
    const asked = Array.from({ length: 8 }, () =>
      post(slashCommand('packet')).then(
        (response) => response.status,
        () => 'cut',
      ),
    );
    await Promise.race(asked);
    const before = performance.now();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(performance.now() - before).toBeLessThan(5_000);
    await Promise.all(asked);
  });
});
