import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { slashCommand } from '../fixtures/discord-emulator/interactions.ts';
import { runProgram } from '../fixtures/run-program.ts';
import { startInProcess } from '../fixtures/start-app.ts';

describe('npm start with a token', { timeout: 60_000 }, () => {
  let discord = new DiscordEmulator();
  beforeEach(async () => {
    discord = new DiscordEmulator();
    await discord.start();
  });
  afterEach(() => discord.stop());

  async function start(signal: AbortSignal) {
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'info' };
    const bot = runProgram('main.ts', env, signal);
    await bot.said('connected to Discord');
    await discord.ask(slashCommand('ask', 'xyzzy plugh'));
    return bot;
  }

  it('ends with 0 within 5 s of Ctrl-C, and logs neither token nor query', async ({ signal }) => {
    const { child, ended } = await start(signal);
    const before = performance.now();
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(performance.now() - before).toBeLessThan(5_000);
    for (const secret of [TOKEN, 'xyzzy', 'interaction-token']) expect(out).not.toContain(secret);
  });

  it('ends with 78 and says what to do when the token is reset while it runs', async ({ signal }) => {
    const { ended } = await start(signal);
    discord.gateway.drop(4004);
    const { code, out, err } = await ended;
    expect(out).toContain('AuthenticationFailed (4004)');
    expect([code, err]).toEqual([
      78,
      expect.stringMatching(/^DISCORD_TOKEN: Discord refuses .*copy a new one.*\n$/),
    ]);
  });

  it('ends with 78 and the close code when Discord wants it back in another way', async () => {
    const app = await startInProcess({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });
    discord.gateway.drop(4011);
    expect(await app.lost).toMatchObject({
      exitCode: 78,
      message: expect.stringMatching(/^Discord closed .*ShardingRequired \(4011\)/),
    });
  });

  it('answers what is under way, of hundreds at once, before it ends', async ({ signal }) => {
    const { child, ended } = await start(signal);
    const all = Array.from({ length: 300 }, (_, at) =>
      slashCommand('ask', 'canal', { userId: `${5e17 + at * 1e6}` }),
    );
    for (const interaction of all) discord.send(interaction);
    await discord.answerTo(all[0] as (typeof all)[0]);
    const before = performance.now();
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(performance.now() - before).toBeLessThan(5_000);
    // They were on their way to it before the signal was.
    expect(discord.callbacks.length).toBe(301);
  });
});
