import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { GUILD_ID } from '../fixtures/discord-emulator/interactions.ts';
import { runProgram } from '../fixtures/run-program.ts';

describe('npm run deploy', { timeout: 20_000 }, () => {
  const discord = new DiscordEmulator();
  beforeAll(() => discord.start());
  afterAll(() => discord.stop());
  const deploy = (env: Record<string, string>, signal: AbortSignal) =>
    runProgram('cli/deploy.ts', { DISCORD_API_URL: discord.apiUrl, ...env }, signal).ended;

  it('registers the commands of the fact base, any number of times, as Discord specifies them', async ({
    signal,
  }) => {
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: GUILD_ID };
    for (const run of [await deploy(env, signal), await deploy(env, signal)])
      expect(run).toEqual({
        code: 0,
        err: '',
        out: expect.stringMatching(/: \d+ registered: ask, .*canal/),
      });
    expect(discord.commands(GUILD_ID).map(({ name }) => name)).toContain('canal');
    expect(discord.faults).toEqual([]);
  });

  it('says in one line that the token is missing', async ({ signal }) => {
    const { code, err } = await deploy({}, signal);
    expect(err).toMatch(/^DISCORD_TOKEN: is not set.*\n$/);
    expect(code).toBe(1);
  });

  it('says in one line that the token is refused', async ({ signal }) => {
    const { code, err } = await deploy({ DISCORD_TOKEN: 'a.b.c' }, signal);
    expect(err).toMatch(/^DISCORD_TOKEN: Discord refuses.*\n$/);
    expect(code).toBe(1);
  });
});
