import { GatewayIntentBits, InteractionResponseType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Registry } from '../../../src/commands/command.ts';
import { connectGateway, type Gateway } from '../../../src/discord/gateway/gateway.ts';
import { createRouter } from '../../../src/discord/router/router.ts';
import { EXIT, OperatorError } from '../../../src/errors.ts';
import type { Logger } from '../../../src/log.ts';
import { DiscordEmulator, TOKEN } from '../../fixtures/discord-emulator/emulator.ts';
import { slashCommand, typing } from '../../fixtures/discord-emulator/interactions.ts';
import { refusal } from '../../fixtures/discord-emulator/rest.ts';
import { fakeCommand, line, registryOf } from '../../fixtures/fake-registry.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';

/** A router without a cool-down: these tests ask quickly. */
const routerOf = (registry: Registry, log: Logger) => createRouter({ registry, log, coolDown: () => 0 });
/** The row below what is public. */
const DELETE = { components: [{ label: 'Delete' }] };
const KURILS = registryOf(fakeCommand('kurils'));

describe('connectGateway()', () => {
  const discord = { current: new DiscordEmulator() };
  const running: Gateway[] = [];
  let memory = memoryLog();

  async function connect(registry: Registry = KURILS, token = TOKEN): Promise<Gateway> {
    const { log } = memory;
    const { apiUrl } = discord.current;
    const gateway = await connectGateway({ token, router: routerOf(registry, log), log, apiUrl });
    running.push(gateway);
    return gateway;
  }
  const logged = (text: string) => memory.entries().some(({ msg }) => msg === text);

  beforeEach(async () => {
    memory = memoryLog();
    discord.current = new DiscordEmulator();
    await discord.current.start();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((gateway) => gateway.stop()));
    await discord.current.stop();
    expect(discord.current.faults).toEqual([]);
  });

  it('identifies with the intent Guilds and nothing else', async () => {
    await connect();
    expect(discord.current.gateway.identifies).toHaveLength(1);
    expect(discord.current.gateway.identifies[0]).toMatchObject({
      token: TOKEN,
      intents: GatewayIntentBits.Guilds,
    });
  });

  it('answers a slash command with what the command replies', async () => {
    await connect();
    const answer = await discord.current.ask(slashCommand('kurils', 'yalta'));
    expect(answer).toMatchObject({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { components: [{ content: 'kurils: yalta' }, DELETE], allowed_mentions: { parse: [] } },
    });
  });

  it('answers an autocomplete with the suggestions of the command', async () => {
    await connect();
    const answer = await discord.current.ask(typing('kurils', 'yal'));
    expect(answer).toEqual({
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: [{ name: 'query=yal', value: 'yalta' }] },
    });
  });

  it('answers a hundred interactions that arrive at once, each with its own answer', async () => {
    await connect();
    const asked = Array.from({ length: 100 }, (_, index) => slashCommand('kurils', String(index)));
    const answers = await Promise.all(asked.map((interaction) => discord.current.ask(interaction)));
    expect(answers.map((answer) => JSON.stringify(answer))).toEqual(
      asked.map((_, index) => expect.stringContaining(`"kurils: ${index}"`)),
    );
  });

  it('resumes after a dropped connection and answers what was asked meanwhile', async () => {
    await connect();
    discord.current.gateway.drop();
    const answer = await discord.current.ask(slashCommand('kurils', 'shimoda'));
    expect(answer).toMatchObject({ data: { components: [{ content: 'kurils: shimoda' }, DELETE] } });
    expect(discord.current.gateway.resumes).toHaveLength(1);
    expect(discord.current.gateway.identifies).toHaveLength(1);
    await vi.waitFor(() => expect(logged('connection to Discord resumed')).toBe(true));
  });

  it('throws a OperatorError that names DISCORD_TOKEN when REST refuses the token', async () => {
    const failure = connect(KURILS, 'wrong.wrong.wrong');
    await expect(failure).rejects.toThrow(OperatorError);
    await expect(failure).rejects.toThrow(/^DISCORD_TOKEN: .*copy a new one/);
  });

  it('throws the same OperatorError when only the gateway refuses the token', async () => {
    discord.current.gateway.isRefusing = true;
    await expect(connect()).rejects.toThrow(/^DISCORD_TOKEN: .*copy a new one/);
  });

  it('throws a OperatorError when Discord cannot be reached', async () => {
    const { log } = memory;
    const apiUrl = 'http://127.0.0.1:9/api';
    const failure = connectGateway({ token: TOKEN, router: routerOf(KURILS, log), log, apiUrl });
    await expect(failure).rejects.toThrow(/^Discord cannot be reached \(ECONNREFUSED\)/);
  });

  it('says that the connection is lost for good when the token is reset while it runs', async () => {
    const gateway = await connect();
    discord.current.gateway.drop(4004);
    expect(await gateway.lost).toMatchObject({
      message: expect.stringMatching(/^DISCORD_TOKEN: /),
      exitCode: EXIT.refused,
    });
  });

  it('logs an answer that Discord no longer takes and goes on', async () => {
    await connect();
    const late = slashCommand('kurils', 'secret query');
    discord.current.gateway.dispatch('INTERACTION_CREATE', late);
    await vi.waitFor(() => expect(logged('an answer did not reach Discord')).toBe(true));
    expect(memory.entries()).toContainEqual(expect.objectContaining({ code: 10062, command: 'kurils' }));
    await discord.current.ask(slashCommand('kurils'));
    const text = memory.text();
    for (const secret of ['secret query', late.token, TOKEN]) expect(text).not.toContain(secret);
  });

  it('logs an answer to an interaction that another process has answered', async () => {
    await connect();
    const taken = slashCommand('kurils');
    const { weather } = discord.current;
    discord.current.weather = (_method, path) =>
      path.endsWith('/callback')
        ? { instead: refusal(400, 40060, 'Interaction has already been acknowledged.') }
        : undefined;
    discord.current.send(taken);
    await vi.waitFor(() => expect(memory.entries()).toContainEqual(expect.objectContaining({ code: 40060 })));
    discord.current.weather = weather;
    await discord.current.ask(slashCommand('kurils'));
  });

  it('does once what is dispatched twice', async () => {
    let times = 0;
    const once = fakeCommand('once', {
      execute: () => {
        times += 1;
        return line('done');
      },
    });
    await connect(registryOf(once));
    const asked = slashCommand('once');
    await discord.current.ask(asked);
    discord.current.gateway.dispatch('INTERACTION_CREATE', asked);
    await discord.current.ask(slashCommand('once'));
    expect(times).toBe(2);
    expect(memory.entries().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('stop()', () => {
  const discord = { current: new DiscordEmulator() };
  const { log } = memoryLog();

  beforeEach(async () => {
    discord.current = new DiscordEmulator();
    await discord.current.start();
  });
  afterEach(() => discord.current.stop());

  /** Connects with one command, `/slow`, that takes as long as `work`. */
  async function connectSlow(work: Promise<unknown>): Promise<Gateway> {
    const slow = fakeCommand('slow', { execute: () => work.then(() => line('done')) });
    const router = routerOf(registryOf(slow), log);
    return connectGateway({ token: TOKEN, router, log, apiUrl: discord.current.apiUrl });
  }

  /** Stops a gateway once the bot has begun to answer; gives the time that stopping took, in ms. */
  async function stopWhileAnswering(gateway: Gateway): Promise<number> {
    discord.current.send(slashCommand('slow'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    await gateway.stop();
    return performance.now() - start;
  }

  it('answers what is under way before it disconnects', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const gateway = await connectSlow(promise);
    setTimeout(resolve, 400);
    expect(await stopWhileAnswering(gateway)).toBeLessThan(2_000);
    expect(discord.current.callbacks).toMatchObject([
      { body: { data: { components: [{ content: 'done' }, DELETE] } } },
    ]);
  });

  it('takes less than 5 s when a command hangs and Discord does not answer the closing handshake', async () => {
    const gateway = await connectSlow(new Promise(() => {}));
    discord.current.send(slashCommand('slow'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    discord.current.gateway.turnDeaf();
    const start = performance.now();
    await gateway.stop();
    expect(performance.now() - start).toBeLessThan(5_000);
  }, 10_000);
});
