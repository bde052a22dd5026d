import { readFileSync } from 'node:fs';
import type { APIInteraction } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiscordEmulator, TOKEN } from './fixtures/discord-emulator/emulator.ts';
import {
  buttonPress,
  messageCommand,
  STUDENT,
  slashCommand,
  typing,
} from './fixtures/discord-emulator/interactions.ts';
import { runBot, runHttpBot } from './fixtures/run-bot.ts';
import { ask, post } from './fixtures/sandbox.ts';

/** Words that somebody types and that nothing of ours may keep; `/ask` and *Check* may show them to that person. */
const TYPED = ['xyzzyplugh', 'frobnicate', 'quuxwords', 'grault'];
const [ASKED = '', TYPING = '', CLICKED = '', MESSAGE = ''] = TYPED;
/** What must never be seen anywhere: of the token, each part that is secret. */
const SECRETS = [TOKEN, ...TOKEN.split('.').slice(1), 'interaction-token'];

const PUBLIC_KEY = 'a1b2'.repeat(16);

/** Whatever a person can send, the last two broken in ways that Discord's own are not. */
const everything = (): APIInteraction[] =>
  [
    slashCommand('ask', ASKED),
    typing('ask', TYPING),
    buttonPress(`1|ask|${CLICKED}`),
    buttonPress(`9|${CLICKED}`),
    messageCommand('Check against the sources', MESSAGE),
    slashCommand('timeline', { from: ASKED }),
    slashCommand('nonsense', ASKED),
    { ...slashCommand('ask', ASKED), data: { type: 1, name: 'ask', options: ASKED } },
    { ...buttonPress('x'), data: { custom_id: { [CLICKED]: CLICKED } }, message: null },
  ] as APIInteraction[];

/** What others on the machine see of a process. */
const titleOf = (pid: number | undefined): string =>
  ['cmdline', 'comm', 'status'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'utf8')).join('\n');

describe('token and queries', { timeout: 60_000 }, () => {
  const discord = { current: new DiscordEmulator() };
  beforeEach(async () => {
    discord.current = new DiscordEmulator();
    await discord.current.start();
  });
  afterEach(() => discord.current.stop());
  const env = () => ({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.current.apiUrl, LOG_LEVEL: 'trace' });

  const expectNone = (where: string, text: string, secrets: readonly string[]) => {
    for (const secret of secrets) expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
  };

  it('are nowhere on the gateway, whatever is asked and goes wrong', async () => {
    const bot = runBot({ ...env(), METRICS_PORT: '0' });
    await bot.said('connected to Discord');
    const status = await bot.status();
    const all = everything();
    // One that Discord takes, and one that it no longer knows. The last two of all it would not send.
    for (const interaction of all.slice(0, -2))
      expectNone('a reply', JSON.stringify(await discord.current.ask(interaction)), SECRETS);
    for (const [at, interaction] of all.entries())
      discord.current.gateway.dispatch('INTERACTION_CREATE', { ...interaction, id: `${at}` });
    await bot.said('an answer did not reach Discord');
    discord.current.gateway.drop();
    await bot.said('resumed');
    bot.child.kill('SIGHUP');
    await bot.said('was reloaded');
    const metrics = await (await fetch(`${status}/metrics`)).text();
    expect(metrics).toContain('footnote_interactions_total');
    expectNone('/metrics', metrics, [...SECRETS, ...TYPED, STUDENT]);
    expectNone('the process', titleOf(bot.child.pid), [...SECRETS, ...TYPED]);
    discord.current.gateway.drop(4004);
    const { out, err } = await bot.ended;
    expectNone('the log', out + err, [...SECRETS, ...TYPED, STUDENT]);
  });

  it('are nowhere over HTTP, whatever is asked and goes wrong', async () => {
    const bot = await runHttpBot(env());
    for (const interaction of everything()) {
      const answer = await bot.post(interaction);
      expectNone('a reply', await answer.text(), SECRETS);
    }
    const unsigned = await fetch(bot.url, { method: 'POST', body: JSON.stringify(everything()[0]) });
    expect(unsigned.status).toBe(401);
    const metrics = await (await fetch(`${bot.status}/metrics`)).text();
    expectNone('/metrics', metrics, [...SECRETS, ...TYPED, STUDENT]);
    expectNone('/readyz', await (await fetch(`${bot.status}/readyz`)).text(), [...SECRETS, ...TYPED]);
    expectNone('the process', titleOf(bot.child.pid), [...SECRETS, ...TYPED]);
    bot.child.kill('SIGTERM');
    const { out, err } = await bot.ended;
    expect(err).toBe('');
    expectNone('the log', out, [...SECRETS, ...TYPED, STUDENT]);
  });

  it('are nowhere on the page of the sandbox or in its log, which has no token to begin with', async () => {
    // A token in the environment without a mode would connect: an empty one is as good as none.
    const bot = runBot({
      DISCORD_TOKEN: '',
      DISCORD_PUBLIC_KEY: PUBLIC_KEY,
      SANDBOX_PORT: '0',
      LOG_LEVEL: 'trace',
    });
    await bot.said('Ctrl-C');
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(bot.output()) ?? [];
    for (const interaction of everything()) await post(url, '/interactions', interaction);
    for (const path of ['/', '/facts', '/start'])
      expectNone(path, (await ask(`${url}${path}`)).body, [...SECRETS, ...TYPED, PUBLIC_KEY]);
    bot.child.kill('SIGTERM');
    const { code, out, err } = await bot.ended;
    expect(code).toBe(0);
    expectNone('the log', out + err, [...SECRETS, ...TYPED, STUDENT, PUBLIC_KEY]);
  });
});
