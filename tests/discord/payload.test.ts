import { ComponentType, InteractionResponseType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { slashCommand, typing } from '../fixtures/discord-emulator/interactions.ts';
import { callbackFault } from '../fixtures/discord-emulator/spec.ts';
import { runProgram } from '../fixtures/run-program.ts';

/** The emulator holds every registration and answer against Discord's published OpenAPI document. */
describe('npm start, as Discord sees it', { timeout: 30_000 }, () => {
  const discord = new DiscordEmulator();
  const ending = new AbortController();

  beforeAll(async () => {
    await discord.start();
    runProgram('main.ts', { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl }, ending.signal);
    await discord.gateway.connected();
  });
  afterAll(async () => {
    ending.abort();
    await discord.stop();
  });

  it('registers every command in a form that Discord specifies', () => {
    const names = discord.commands().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ask', 'help', 'kurils']));
    expect(discord.faults).toEqual([]);
  });

  it.each(['yalta', 'xyzzy plugh', '*'.repeat(200), '@everyone', undefined])(
    'gets an answer to every command in a form that it specifies, asked for %s',
    async (query) => {
      for (const { name, options = [] } of discord.commands()) {
        const takesQuery = options.some((option) => option.name === 'query');
        const answer = await discord.ask(slashCommand(name, takesQuery ? query : undefined));
        expect(JSON.stringify(answer)).not.toContain('Incident');
        if (takesQuery) await discord.ask(typing(name, query ?? ''));
      }
    },
  );

  it("gets the author's words for /kurils yalta", async () => {
    const answer = JSON.stringify(await discord.ask(slashCommand('kurils', 'yalta')));
    expect(answer).toContain('Yalta');
    expect(answer).toContain('Miller');
  });
});

describe('callbackFault()', () => {
  const text = (length: number) => ({ type: ComponentType.TextDisplay, content: 'x'.repeat(length) });
  const message = (...components: unknown[]) =>
    callbackFault({ type: InteractionResponseType.ChannelMessageWithSource, data: { components } });
  const choices = (count: number) =>
    callbackFault({
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: Array.from({ length: count }, () => ({ name: 'a', value: 'a' })) },
    });

  it("finds what is beyond Discord's limits, and nothing else", () => {
    expect(message(text(4000))).toBeUndefined();
    expect(message(text(2001), text(2000))).toContain('4001 characters');
    expect(message(...Array.from({ length: 41 }, () => text(1)))).toBeDefined();
    expect(message({ type: ComponentType.TextDisplay })).toBeDefined();
    expect(choices(25)).toBeUndefined();
    expect(choices(26)).toBeDefined();
  });
});
