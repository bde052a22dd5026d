import { afterEach, describe, expect, it } from 'vitest';
import type { Check } from '../../../src/discord/status/health.ts';
import { createMetrics } from '../../../src/discord/status/http-metrics.ts';
import { createReadiness } from '../../../src/discord/status/http-readiness.ts';
import { createStatus } from '../../../src/discord/status/http-status.ts';
import { serveStatus } from '../../../src/discord/status/http-status-server.ts';
import { DiscordEmulator, TOKEN } from '../../fixtures/discord-emulator/emulator.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';

const check = (name: string, state: Check['state']): Check => ({ name, state, text: 'of the bot Secret' });
const app = (...checks: readonly Check[]) => createStatus(createMetrics(), async () => checks);

describe('createStatus()', () => {
  it('is alive', async () => {
    const response = await app(check('token', 'fails')).request('/healthz');
    expect([response.status, await response.text()]).toEqual([200, 'ok\n']);
  });

  it('is ready where nothing fails, and says what does by its name alone', async () => {
    const ready = await app(check('knowledge', 'ok'), check('token', 'not set')).request('/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, checks: { knowledge: 'ok', token: 'not set' } },
    ]);
    const broken = await app(check('knowledge', 'ok'), check('token', 'fails')).request('/readyz');
    expect([broken.status, await broken.json()]).toEqual([
      503,
      { ready: false, checks: { knowledge: 'ok', token: 'fails' } },
    ]);
  });

  it('gives metrics in Prometheus’s text format', async () => {
    const response = await app().request('/metrics');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toMatch(/^# TYPE footnote_interactions_total counter$/m);
  });

  it('knows three paths, to be read and no more', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      expect((await app().request(path, { method: 'POST' })).status).toBe(405);
      expect((await app().request(path, { method: 'HEAD' })).status).toBe(200);
    }
    for (const path of ['/', '/interactions', '/metrics/'])
      expect((await app().request(path)).status).toBe(404);
  });
});

describe('createReadiness()', () => {
  it('looks once in ten seconds, however many ask at once', async () => {
    let [looks, time] = [0, 0];
    const readiness = createReadiness(
      async () => [check(`look ${++looks}`, 'ok')],
      () => time,
    );
    await Promise.all([readiness(), readiness()]);
    time = 9_999;
    expect(await readiness()).toMatchObject([{ name: 'look 1' }]);
    time = 10_000;
    expect(await readiness()).toMatchObject([{ name: 'look 2' }]);
  });
});

describe('serveStatus()', () => {
  const discord = new DiscordEmulator();
  let close = async (_ms: number) => {};
  let metrics = async () => '';
  afterEach(() => close(0));

  async function ready(
    config: { readonly token?: string; readonly apiUrl?: string },
    check: () => Promise<void> = async () => {},
  ) {
    const { log, entries } = memoryLog();
    const server = await serveStatus({ host: '127.0.0.1', port: 0 }, config, log, { check });
    close = server.close;
    metrics = async () => (await fetch(`${entries().at(-1)?.['url']}/metrics`)).text();
    const response = await fetch(`${entries().at(-1)?.['url']}/readyz`);
    return [response.status, ((await response.json()) as { checks: Record<string, string> }).checks];
  }

  it.each<[string, () => Promise<void>]>([
    ['fails', () => Promise.reject(new Error('no connection'))],
    ['does not answer', () => new Promise(() => {})],
  ])('is not ready while the store %s, and a metric says so', async (_, check) => {
    expect(await ready({}, check)).toEqual([503, expect.objectContaining({ store: 'fails' })]);
    expect(await metrics()).toContain('\nfootnote_store_up 0\n');
  });

  it('is ready while the store answers, and the metric says so', async () => {
    expect(await ready({})).toEqual([200, expect.objectContaining({ store: 'ok' })]);
    expect(await metrics()).toContain('\nfootnote_store_up 1\n');
  });

  it('asks Discord nothing without a token', async () => {
    expect(await ready({})).toEqual([200, expect.objectContaining({ knowledge: 'ok', token: 'not set' })]);
  });

  it('is ready with a token where Discord can be reached', async () => {
    await discord.start();
    const { apiUrl } = discord;
    expect(await ready({ token: TOKEN, apiUrl })).toEqual([
      200,
      expect.objectContaining({ reachability: 'ok' }),
    ]);
    await discord.stop();
  });

  it('is not ready with a token where Discord cannot be reached', async () => {
    const nobody = { token: TOKEN, apiUrl: 'http://127.0.0.1:9/api' };
    expect(await ready(nobody)).toEqual([503, expect.objectContaining({ knowledge: 'ok', token: 'fails' })]);
  });
});
