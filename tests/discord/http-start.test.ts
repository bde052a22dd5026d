import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { STUDENT, slashCommand, typing } from '../fixtures/discord-emulator/interactions.ts';
import { HTTP, runBot, runHttpBot } from '../fixtures/run-bot.ts';

describe('npm start with MODE=http', { timeout: 30_000 }, () => {
  it('answers signed interactions without a token, and is alive and ready', async () => {
    const { url, status, post } = await runHttpBot();
    const response = await post(slashCommand('kurils', 'yalta'));
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Yalta')]);
    expect((await fetch(url, { method: 'POST', body: '{"type":1}' })).status).toBe(401);
    expect((await fetch(`${status}/healthz`)).status).toBe(200);
    expect((await fetch(`${status}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${status}/metrics`)).text()).toContain(
      'footnote_interactions_total{kind="command",command="kurils",outcome="answer"} 1',
    );
  });

  it('gives the same bytes for the same interaction from two replicas', async () => {
    const [one, two] = await Promise.all([runHttpBot(), runHttpBot()]);
    for (const interaction of [
      slashCommand('ask', 'mori plan'),
      typing('ask', 'yal'),
      slashCommand('help'),
    ]) {
      const answers = await Promise.all([one, two].map(async ({ post }) => (await post(interaction)).text()));
      expect(answers[0]).toMatch(/^\{"type":[48],/);
      expect(answers[0]).toBe(answers[1]);
    }
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 within 5 s of %s', async (name) => {
    const { child, ended, post } = await runHttpBot();
    await post(slashCommand('kurils'));
    const before = performance.now();
    child.kill(name);
    const { code, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('finishes what is under way after SIGTERM', async () => {
    const { child, ended, post } = await runHttpBot();
    const all = Array.from({ length: 50 }, (_, index) =>
      post(slashCommand('ask', 'yalta', { userId: `${5e17 + index * 1e6}` })).then(
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

  it('logs neither query nor token nor who asked', async () => {
    const { child, ended, post } = await runHttpBot();
    await post(slashCommand('ask', 'xyzzy plugh'));
    child.kill('SIGTERM');
    const { out } = await ended;
    for (const secret of ['xyzzy', 'interaction-token', STUDENT]) expect(out).not.toContain(secret);
  });

  it.each(['PORT', 'METRICS_PORT'])('ends with 69 and one line where %s is in use', async (name) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { ended } = runBot({ ...HTTP, [name]: String(port) });
    const { code, err } = await ended;
    expect({ code, err }).toEqual({
      code: 69,
      err: expect.stringMatching(new RegExp(`^${name}: ${port} on 127\\.0\\.0\\.1 is in use: [^\\n]+\\n$`)),
    });
    other.close();
  });

  it('ends with 1 and says what is missing without a public key', async () => {
    const { ended } = runBot({ MODE: 'http' });
    const { code, err } = await ended;
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^\.env:DISCORD_PUBLIC_KEY: is not set: [^\n]+\n$/),
    ]);
  });
});

describe('npm start with MODE=http and a token', { timeout: 30_000 }, () => {
  let discord = new DiscordEmulator();
  beforeEach(async () => {
    discord = new DiscordEmulator();
    await discord.start();
  });
  afterEach(() => discord.stop());

  it('registers the commands and is ready', async () => {
    const { status } = await runHttpBot({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });
    await vi.waitFor(() => expect(discord.commands().map(({ name }) => name)).toContain('kurils'), 5_000);
    expect((await fetch(`${status}/readyz`)).status).toBe(200);
    expect(discord.gateway.identifies).toEqual([]);
  });

  it('answers where Discord’s REST API cannot be reached, but says that it is not ready', async () => {
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9/api' };
    const { post, status, said } = await runHttpBot(env);
    expect((await post({ type: 1 })).status).toBe(200);
    expect((await fetch(`${status}/readyz`)).status).toBe(503);
    await said('commands were not registered');
  });

  it('serves the same health and metrics on the gateway where METRICS_PORT is set', async () => {
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, METRICS_PORT: '0' };
    const bot = runBot(env);
    await bot.said('connected to Discord');
    const status = await bot.status();
    await discord.ask(slashCommand('kurils', 'yalta'));
    await pause(50);
    expect((await fetch(`${status}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${status}/metrics`)).text()).toContain(
      'footnote_interactions_total{kind="command",command="kurils",outcome="answer"} 1',
    );
    discord.gateway.drop(4004);
    expect((await bot.ended).code).toBe(78);
  });
});
