import {
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customId } from '../../src/reply/custom-id.ts';
import { buttonsOf, selectsOf } from '../fixtures/controls.ts';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import {
  buttonPress,
  messageCommand,
  type Situation,
  selectChoice,
  slashCommand,
  typing,
} from '../fixtures/discord-emulator/interactions.ts';
import { callbackFault } from '../fixtures/discord-emulator/spec.ts';
import { KNOWLEDGE } from '../fixtures/run-cli.ts';
import { runProgram } from '../fixtures/run-program.ts';

/** The emulator holds every registration and answer against Discord's published OpenAPI document. */
describe('npm start, as Discord sees it', { timeout: 30_000 }, () => {
  const discord = new DiscordEmulator();
  const ending = new AbortController();

  beforeAll(async () => {
    await discord.start();
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, KNOWLEDGE_DIR: KNOWLEDGE };
    runProgram('main.ts', env, ending.signal);
    await discord.gateway.connected();
  });
  afterAll(async () => {
    ending.abort();
    await discord.stop();
  });

  /** Every question comes from somebody else: one person alone would have to wait. */
  let people = 0;
  const somebody = (): Situation => {
    people += 1;
    return { userId: `5000000000001${String(people).padStart(5, '0')}` };
  };
  /** Asks and looks at the answer; gives the message that it made or changed. */
  async function ask(interaction: APIInteraction): Promise<APIMessage | undefined> {
    const answer = JSON.stringify(await discord.ask(interaction));
    expect(answer).not.toMatch(/Incident|another version|not part of this program/);
    return discord.messages.original(interaction);
  }

  it('registers every command in a form that Discord specifies', () => {
    const names = discord.commands().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ask', 'help', 'kurils']));
    expect(discord.faults).toEqual([]);
  });

  it.each(['yalta', 'xyzzy plugh', '*'.repeat(200), '@everyone', undefined])(
    'gets an answer to every command in a form that it specifies, asked for %s',
    async (query) => {
      for (const { name, type, options = [] } of discord.commands()) {
        const takes = options.find((one) => one.type === ApplicationCommandOptionType.String);
        const typed = takes && query !== undefined ? { [takes.name]: query } : undefined;
        await ask(
          type === ApplicationCommandType.Message
            ? messageCommand(name, query ?? '', somebody())
            : slashCommand(name, typed, somebody()),
        );
        if (takes && 'autocomplete' in takes && takes.autocomplete)
          await discord.ask(typing(name, typed ?? { [takes.name]: '' }, takes.name));
      }
      expect(discord.faults).toEqual([]);
    },
  );

  it('gets an answer to every button and select that leads on from a command', async () => {
    const seen = new Set<string>();
    const look = async (message: APIMessage | undefined, by: Situation, depth: number): Promise<void> => {
      const rows = message?.components ?? [];
      const buttons = buttonsOf(rows).flatMap((one) => ('custom_id' in one ? one.custom_id : []));
      const choices = selectsOf(rows).flatMap(({ custom_id: id, options }) =>
        [options[0], options.at(-1)].map((option) => ({ id, value: option?.value ?? '' })),
      );
      const clicks = [
        ...buttons.map((id) => ({ id, click: () => buttonPress(id, message, by) })),
        ...choices.map(({ id, value }) => ({
          id: `${id} ${value}`,
          click: () => selectChoice(id, value, message, by),
        })),
      ];
      for (const { id, click } of clicks) {
        const isNew = !seen.has(id) && !id.startsWith(customId('delete'));
        seen.add(id);
        if (isNew && depth > 0) await look(await ask(click()), by, depth - 1);
      }
    };
    for (const query of ['yalta', 'yatla', undefined]) {
      const by = somebody();
      await look(await ask(slashCommand('kurils', query, by)), by, 2);
    }
    const by = somebody();
    await look(await ask(slashCommand('timeline', undefined, by)), by, 2);
    expect(seen.size).toBeGreaterThan(30);
    expect(discord.faults).toEqual([]);
  });

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

  it('finds controls that Discord would refuse', () => {
    const press = (id: string, label = 'Press') => ({ type: 2, style: 2, custom_id: id, label });
    const row = (...components: unknown[]) => ({ type: ComponentType.ActionRow, components });
    const select = (...values: string[]) => ({
      type: ComponentType.StringSelect,
      custom_id: 's',
      options: values.map((value) => ({ label: 'l', value })),
    });
    expect(message(text(1), row(press('a'), press('b')), row(select('a', 'b')))).toBeUndefined();
    expect(message(row(press('a'), press('a')))).toContain('two controls');
    expect(message(row(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => press(id))))).toBeDefined();
    expect(message(row(press('a'.repeat(101))))).toBeDefined();
    expect(message(row(press('a', 'l'.repeat(81))))).toBeDefined();
    expect(message(row(press('a', ' ')))).toBeDefined();
    expect(message(row())).toBeDefined();
    expect(message(row(select()))).toBeDefined();
    expect(message(row(select('a', 'a')))).toContain('two options');
    expect(message(row(select(...Array.from({ length: 26 }, (_, at) => String(at)))))).toBeDefined();
  });
});
