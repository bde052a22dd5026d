import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { STUDENT, slashCommand, typing } from '../fixtures/discord-emulator/interactions.ts';
import { freePort } from '../fixtures/free-port.ts';
import { HTTP, runHttpBot, signedBy } from '../fixtures/run-bot.ts';
import { startInProcess } from '../fixtures/start-app.ts';

describe('npm start with MODE=http', { timeout: 30_000 }, () => {
  it('answers signed interactions, the same from two replicas, is ready, and ends with 0 at a signal', async () => {
    const [one, two] = await Promise.all([runHttpBot(), runHttpBot()]);
    const response = await one.post(slashCommand('canal', 'pell wide locks'));
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Pell')]);
    expect((await fetch(one.url, { method: 'POST', body: '{"type":1}' })).status).toBe(401);
    expect((await fetch(`${one.status}/healthz`)).status).toBe(200);
    expect((await fetch(`${one.status}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${one.status}/metrics`)).text()).toContain(
      'footnote_interactions_total{kind="command",command="canal",outcome="answer"} 1',
    );
    for (const interaction of [
      slashCommand('ask', 'mori plan'),
      typing('ask', 'yal'),
      slashCommand('help'),
      slashCommand('ask', 'xyzzy plugh'),
    ]) {
      const answers = await Promise.all([one, two].map(async ({ post }) => (await post(interaction)).text()));
      expect(answers[0]).toMatch(/^\{"type":[48],/);
      expect(answers[0]).toBe(answers[1]);
    }
    const before = performance.now();
    one.child.kill('SIGTERM');
    two.child.kill('SIGINT');
    for (const { code, out, err } of await Promise.all([one.ended, two.ended])) {
      expect({ code, err }).toEqual({ code: 0, err: '' });
      // Neither query nor token nor who asked.
      for (const secret of ['xyzzy', 'interaction-token', STUDENT]) expect(out).not.toContain(secret);
    }
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('finishes what is under way after SIGTERM', async () => {
    const { child, ended, post } = await runHttpBot();
    const all = Array.from({ length: 50 }, (_, index) =>
      post(slashCommand('ask', 'canal', { userId: `${5e17 + index * 1e6}` })).then(
        ({ status }) => status,
        () => 'not accepted',
      ),
    );
    await all[0];
    child.kill('SIGTERM');
    const outcomes = new Set(await Promise.all(all));
    expect([...outcomes].filter((one) => one !== 200 && one !== 'not accepted')).toEqual([]);
    expect((await ended).code).toBe(0);
  });

  it.each(['PORT', 'METRICS_PORT'])('ends with 69 and one line where %s is in use', async (name) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    await expect(
      startInProcess({ ...HTTP, LOG_LEVEL: 'silent', [name]: String(port) }),
    ).rejects.toMatchObject({
      exitCode: 69,
      message: expect.stringMatching(new RegExp(`^${name}: ${port} on 127\\.0\\.0\\.1 is in use: `)),
    });
  });
});

describe('npm start with MODE=http and a token', { timeout: 30_000 }, () => {
  let discord = new DiscordEmulator();
  beforeEach(async () => {
    discord = new DiscordEmulator();
    await discord.start();
  });
  afterEach(() => discord.stop());

  /** The bot in this process, on free ports. */
  async function start(env: Readonly<Record<string, string>>) {
    const [port, metrics] = [String(await freePort()), String(await freePort())];
    const access = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl };
    const app = await startInProcess({
      ...access,
      LOG_LEVEL: 'silent',
      PORT: port,
      METRICS_PORT: metrics,
      ...env,
    });
    return { app, url: `http://127.0.0.1:${port}/interactions`, status: `http://127.0.0.1:${metrics}` };
  }
  const SIGNED = { MODE: HTTP.MODE, DISCORD_PUBLIC_KEY: HTTP.DISCORD_PUBLIC_KEY };

  it('registers the commands and is ready', async () => {
    const { status } = await start(SIGNED);
    await vi.waitFor(() => expect(discord.commands().map(({ name }) => name)).toContain('canal'), 5_000);
    expect((await fetch(`${status}/readyz`)).status).toBe(200);
    expect(discord.gateway.identifies).toEqual([]);
  });

  it('answers where Discord’s REST API cannot be reached, but says that it is not ready', async () => {
    const { url, status } = await start({ ...SIGNED, DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    const body = '{"type":1}';
    expect((await fetch(url, { method: 'POST', body, headers: signedBy.headers(body) })).status).toBe(200);
    expect((await fetch(`${status}/readyz`)).status).toBe(503);
  });

  it('serves the same health and metrics on the gateway where METRICS_PORT is set', async () => {
    const { app, status } = await start({});
    await discord.ask(slashCommand('canal', 'saltby'));
    const metrics = async () => (await fetch(`${status}/metrics`)).text();
    await vi.waitFor(async () =>
      expect(await metrics()).toContain(
        'footnote_interactions_total{kind="command",command="canal",outcome="answer"} 1',
      ),
    );
    expect((await fetch(`${status}/readyz`)).status).toBe(200);
    discord.gateway.drop(4004);
    expect(await app.lost).toMatchObject({ exitCode: 78 });
  });
});
