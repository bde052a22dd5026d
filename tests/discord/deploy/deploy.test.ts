import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deployCommands } from '../../../src/discord/deploy/deploy.ts';
import { commandsOf } from '../../../src/discord/deploy/pack-commands.ts';
import { APP_ID, DiscordEmulator, TOKEN } from '../../fixtures/discord-emulator/emulator.ts';
import { GUILD_ID } from '../../fixtures/discord-emulator/interactions.ts';
import { fakeCommand, registryOf } from '../../fixtures/fake-registry.ts';

const ONE = commandsOf(registryOf(fakeCommand('kurils')));
const TWO = commandsOf(registryOf(fakeCommand('kurils'), fakeCommand('china')));

describe('deployCommands()', () => {
  let discord = new DiscordEmulator();
  const target = () => ({ token: TOKEN, apiUrl: discord.apiUrl });
  const puts = () => discord.requests.filter((request) => request.startsWith('PUT'));

  beforeEach(async () => {
    discord = new DiscordEmulator();
    await discord.start();
  });
  afterEach(async () => {
    await discord.stop();
    expect(discord.faults).toEqual([]);
  });

  it('registers the commands globally when no guild is named', async () => {
    expect(await deployCommands(TWO, target())).toEqual(['kurils', 'china']);
    expect(puts()).toEqual([`PUT /applications/${APP_ID}/commands`]);
    expect(discord.commands().map(({ name }) => name)).toEqual(['kurils', 'china']);
  });

  it('registers them in the guild that is named, and nowhere else', async () => {
    await deployCommands(ONE, { ...target(), guildId: GUILD_ID });
    expect(discord.commands(GUILD_ID)).toHaveLength(1);
    expect(discord.commands()).toEqual([]);
  });

  it('removes a command that is no longer there', async () => {
    await deployCommands(TWO, target());
    expect(await deployCommands(ONE, target())).toEqual(['kurils']);
    expect(discord.commands().map(({ name }) => name)).toEqual(['kurils']);
  });

  it('asks Discord for the application id only when the configuration has none', async () => {
    await deployCommands(ONE, { ...target(), appId: APP_ID });
    expect(discord.requests).not.toContain('GET /applications/@me');
  });

  it.each(['', '/', '/v10', '/v10/'])('takes an API address that ends in "%s"', async (end) => {
    const apiUrl = discord.apiUrl + end;
    expect(await deployCommands(ONE, { token: TOKEN, apiUrl })).toEqual(['kurils']);
  });

  it.each([
    ['a refused token', { token: 'a.b.c' }, /^DISCORD_TOKEN: /],
    ['a server without the bot', { guildId: '300000000000000009' }, /^DISCORD_GUILD_ID: .* invite it/],
    ["another's application id", { appId: '200000000000000009' }, /^DISCORD_APP_ID: .* leave it out/],
    [
      'an address where nobody is',
      { apiUrl: 'http://127.0.0.1:9' },
      /^Discord cannot be reached \(ECONNREFUSED\)/,
    ],
  ])('says in one line what to do about %s', async (_what, wrong, words) => {
    const failure = deployCommands(ONE, { ...target(), ...wrong });
    await expect(failure).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringMatching(words),
    });
    await expect(failure).rejects.toMatchObject({ message: expect.not.stringContaining('\n') });
  });

  it('says in one line that Discord refuses a command', async () => {
    const tooLong = commandsOf(registryOf(fakeCommand('x'.repeat(33))));
    await expect(deployCommands(tooLong, target())).rejects.toThrow(/^Discord refused the request \(400\)/);
    expect(discord.faults.splice(0)).toHaveLength(1);
  });
});
