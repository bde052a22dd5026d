import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploy as program } from '../../src/cli/deploy.ts';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { GUILD_ID } from '../fixtures/discord-emulator/interactions.ts';
import { SEMINAR } from '../fixtures/packs/pack-folder.ts';
import { runCli, runHere } from '../fixtures/run-cli.ts';

describe('npm run deploy', { timeout: 20_000 }, () => {
  const discord = new DiscordEmulator();
  beforeAll(() => discord.start());
  afterAll(() => discord.stop());
  const withDiscord = (env: Record<string, string>) => ({
    env: { KNOWLEDGE_DIR: SEMINAR, DISCORD_API_URL: discord.apiUrl, ...env },
  });
  const deploy = (env: Record<string, string>) => runHere(program, withDiscord(env));

  it('registers the commands of the fact base, any number of times, as Discord specifies them', async () => {
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: GUILD_ID };
    for (const run of [await runCli('cli/deploy.ts', withDiscord(env)), await deploy(env)])
      expect(run).toEqual({
        code: 0,
        err: '',
        out: expect.stringMatching(/: \d+ registered: ask, .*canal/),
      });
    expect(discord.commands(GUILD_ID).map(({ name }) => name)).toContain('canal');
    expect(discord.faults).toEqual([]);
  });

  it('says in one line that the token is missing', async () => {
    const { code, err } = await deploy({});
    expect(err).toMatch(/^DISCORD_TOKEN: is not set.*\n$/);
    expect(code).toBe(1);
  });

  it('says in one line that the token is refused', async () => {
    const { code, err } = await deploy({ DISCORD_TOKEN: 'a.b.c' });
    expect(err).toMatch(/^DISCORD_TOKEN: Discord refuses.*\n$/);
    expect(code).toBe(1);
  });
});
