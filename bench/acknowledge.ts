import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIInteraction } from 'discord-api-types/v10';
import { DiscordEmulator, TOKEN } from '../tests/fixtures/discord-emulator/emulator.ts';
import { clicksOn, command, typed } from './interaction-mix.ts';

/**
 * Measures how soon interactions are acknowledged: `npm run bench:acknowledge`. The bot runs as in production, through
 * discord.js's Client; Discord is the tests' emulator, here in this process. From the dispatch's being sent to the
 * callback's having been received and checked.
 */
const PER_SECOND = Number(process.argv[2] ?? 50);
const SECONDS = Number(process.argv[3] ?? 20);
/** Answers whose buttons and selects are clicked on. */
const SAMPLES = 60;
const say = (line: string) => process.stdout.write(`${line}\n`);
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Milliseconds until each kind of interaction was acknowledged. */
async function pace(
  discord: DiscordEmulator,
  kinds: Readonly<Record<string, (index: number) => APIInteraction>>,
) {
  const times = new Map(Object.keys(kinds).map((kind): [string, number[]] => [kind, []]));
  const asked: Promise<void>[] = [];
  const start = performance.now();
  const names = Object.keys(kinds);
  for (let sent = 0; sent < PER_SECOND * SECONDS; sent++) {
    const due = start + (sent / PER_SECOND) * 1000;
    while (performance.now() < due) await pause(1);
    const kind = at(names, sent);
    const interaction = kinds[kind]?.(sent);
    if (interaction === undefined) continue;
    const from = performance.now();
    const note = () => void times.get(kind)?.push(performance.now() - from);
    asked.push(discord.ask(interaction).then(note));
  }
  await Promise.all(asked);
  return times;
}

function row(name: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(1);
  return `| ${name} | ${sorted.length} | ${quantile(0.5)} | ${quantile(0.99)} | ${(sorted.at(-1) ?? Number.NaN).toFixed(1)} |`;
}

const discord = new DiscordEmulator();
await discord.start();
const bot = spawn(process.execPath, ['src/main.ts'], {
  env: {
    ...{ PATH: process.env['PATH'], LOG_LEVEL: 'warn', DISCORD_TOKEN: TOKEN },
    ...{ DISCORD_API_URL: discord.apiUrl, METRICS_PORT: '' },
  },
  stdio: ['ignore', 'inherit', 'inherit'],
});
try {
  const failed = once(bot, 'exit').then(() => Promise.reject(new Error('The bot ended')));
  await Promise.race([discord.gateway.connected(), failed]);
  failed.catch(() => {});
  const clicks: (() => APIInteraction)[] = [];
  for (let index = 0; index < SAMPLES; index++) {
    const message = await discord.use(command(index));
    if (message !== undefined) clicks.push(...clicksOn(message));
    await discord.ask(typed(index));
  }
  const kinds = {
    commands: command,
    typing: typed,
    'buttons and selects': (index: number) => at(clicks, index)(),
  };
  const times = await pace(discord, kinds);
  say(
    `${PER_SECOND} interactions a second for ${SECONDS} s; the machine's load was ${loadavg()[0]?.toFixed(1)}.`,
  );
  say('');
  say('| interactions | number | p50 ms | p99 ms | longest ms |');
  say('|---|---:|---:|---:|---:|');
  for (const [kind, measured] of times) say(row(kind, measured));
  say(row('all', [...times.values()].flat()));
  if (discord.faults.length > 0) say(`\n${discord.faults.length} were refused: ${discord.faults[0]}`);
} finally {
  bot.kill();
  if (bot.exitCode === null) await once(bot, 'exit');
  await discord.stop();
}
