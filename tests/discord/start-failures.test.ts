import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { OperatorError } from '../../src/errors.ts';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { packFolder, SEMINAR } from '../fixtures/packs/pack-folder.ts';
import { runBot } from '../fixtures/run-bot.ts';
import { startInProcess } from '../fixtures/start-app.ts';

/** A server on loopback that gives every request this status, as an address of Discord's API. */
async function serverSaying(status: number): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"message":"no","code":0}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

describe('npm start that cannot go on', { timeout: 30_000 }, () => {
  const discord = { current: new DiscordEmulator() };
  beforeEach(async () => {
    discord.current = new DiscordEmulator();
    await discord.current.start();
  });
  afterEach(() => discord.current.stop());

  /** How the start fails: the exit code and the one line of `main.ts`. */
  async function failure(env: Readonly<Record<string, string>>): Promise<unknown> {
    const starting = startInProcess({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.current.apiUrl,
      ...env,
    });
    const error = await starting.then(
      () => 'It started',
      (reason: unknown) => reason,
    );
    return error instanceof OperatorError ? { code: error.exitCode, line: error.message } : error;
  }

  it('ends with 78 where Discord refuses the token', async () => {
    expect(await failure({ DISCORD_TOKEN: 'a.b.c' })).toEqual({
      code: 78,
      line: expect.stringMatching(/^DISCORD_TOKEN: .*developer portal \(Bot, Reset Token\)$/),
    });
  });

  it('ends with 78 where the gateway alone refuses it', async () => {
    discord.current.gateway.isRefusing = true;
    expect(await failure({})).toEqual({ code: 78, line: expect.stringMatching(/^DISCORD_TOKEN: /) });
  });

  it('ends with 78, and is not to be started again, where Discord lets it start no more that day', async () => {
    discord.current.startsLeft = 0;
    expect(await failure({})).toEqual({
      code: 78,
      line: expect.stringMatching(
        /^Discord accepts no more starts of this bot until 20\S+Z: stop whatever keeps restarting it/,
      ),
    });
  });

  it('ends with 77 where the application is another, or not in the server', async () => {
    expect(await failure({ DISCORD_APP_ID: '123456789012345678' })).toEqual({
      code: 77,
      line: expect.stringMatching(
        /^DISCORD_APP_ID: 123456789012345678 is not .*: leave it out or correct it$/,
      ),
    });
    expect(await failure({ DISCORD_GUILD_ID: '123456789012345678' })).toEqual({
      code: 77,
      line: expect.stringMatching(
        /^DISCORD_GUILD_ID: .*invite it with https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+\S+$/,
      ),
    });
  });

  it.each([
    [
      'nobody listens',
      'http://127.0.0.1:9/api',
      /^Discord cannot be reached \(ECONNREFUSED\): check the network/,
    ],
    [
      'the name is unknown',
      'http://discord.invalid/api',
      /^Discord cannot be reached \((?:ENOTFOUND|EAI_AGAIN)\)/,
    ],
  ])('ends with 75 where %s', async (_case, apiUrl, line) => {
    expect(await failure({ DISCORD_API_URL: apiUrl })).toEqual({
      code: 75,
      line: expect.stringMatching(line),
    });
  });

  it('ends with 75 where Discord has trouble', async () => {
    expect(await failure({ DISCORD_API_URL: await serverSaying(503) })).toEqual({
      code: 75,
      line: expect.stringMatching(/^Discord responded with 503: .*discordstatus\.com$/),
    });
  });

  it('ends with 69 where a port is in use', async () => {
    const port = new URL(await serverSaying(200)).port;
    expect(await failure({ METRICS_PORT: port })).toEqual({
      code: 69,
      line: `METRICS_PORT: ${port} on 127.0.0.1 is in use: set another port, or stop the process that uses it`,
    });
  });

  it('ends with 1 where the fact base is broken, before it asks Discord for anything', async () => {
    const dir = packFolder({ 'topics/canal.yaml': 'title: [' });
    const { code, err } = await runBot({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.current.apiUrl,
      KNOWLEDGE_DIR: dir,
    }).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/topics\/canal\.yaml: is not good YAML, line \d+: /);
    expect(err).not.toMatch(/\n\s+at /);
    expect(discord.current.requests).toEqual([]);
  });

  it('says on one line why, and nothing of a stack or a secret', async () => {
    const bot = runBot({
      ...{ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: discord.current.apiUrl },
      KNOWLEDGE_DIR: SEMINAR,
    });
    const { code, out, err } = await bot.ended;
    expect(code).toBe(78);
    expect(err).toMatch(/^DISCORD_TOKEN: [^\n]+\n$/);
    expect(`${out}${err}`).not.toMatch(/\n\s+at |node_modules|a\.b\.c/);
  });

  it('ends with 0 at a signal before it is ready', async () => {
    // It takes a connection and says nothing: Discord on a bad day.
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    const asked = once(silent, 'request');
    const { port } = silent.address() as AddressInfo;
    const bot = runBot({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `http://127.0.0.1:${port}/api` });
    await asked;
    const before = performance.now();
    bot.child.kill('SIGTERM');
    const { code, err } = await bot.ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
