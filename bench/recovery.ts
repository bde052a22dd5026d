import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DiscordEmulator, TOKEN } from '../tests/fixtures/discord-emulator/emulator.ts';
import { slashCommand } from '../tests/fixtures/discord-emulator/interactions.ts';
import { refusal, type Trouble, tooMany } from '../tests/fixtures/discord-emulator/rest.ts';

/**
 * Measures how soon interactions are answered again after a fault: `npm run bench:recovery [rounds]`. The bot runs as in
 * production, Discord is the tests' emulator, which takes an answer for three seconds as Discord does. From the fault on
 * somebody asks every 50 ms; what counts is when the first answer arrives.
 */
const ROUNDS = Number(process.argv[2] ?? 3);
const ASK_EVERY_MS = 50;
/** Discord's own is 41,250 ms. */
const HEARTBEAT_MS = 1_000;
/** discord.js identifies once in five seconds at most: a fault meets a bot that has been connected for longer. */
const QUIET_MS = 6_000;
const GONE_MS = 3_000;
const LONGEST_MS = 60_000;
const print = (line: string) => process.stdout.write(`${line}\n`);

const discord = new DiscordEmulator();
const { gateway } = discord;
gateway.heartbeatMs = HEARTBEAT_MS;
discord.patience = 3_000;

const forAWhile = (trouble: Trouble, ms: number) => () => {
  const until = performance.now() + ms;
  discord.weather = (_method, path) =>
    path.endsWith('/callback') && performance.now() < until ? trouble : undefined;
};
const mute = () => {
  gateway.turnMute();
  // The next connection is sound.
  setTimeout(() => {
    gateway.isAcknowledging = true;
  }, HEARTBEAT_MS * 2.2);
};
const FAULTS: readonly (readonly [name: string, fault: () => void])[] = [
  ['connection cut, session resumable', () => gateway.drop()],
  ['closed with 4000, session resumable', () => gateway.drop(4000)],
  ['opcode 7, reconnect', () => gateway.askToReconnect()],
  ['opcode 9, session resumable', () => gateway.invalidate(true)],
  ['opcode 9, session not resumable', () => gateway.invalidate(false)],
  [
    'connection cut, session forgotten',
    () => {
      gateway.drop();
      gateway.forget();
    },
  ],
  ['closed with 1000', () => gateway.drop(1000)],
  [
    `connections cut for ${GONE_MS / 1000} s`,
    () => {
      gateway.isAway = true;
      gateway.drop();
      setTimeout(() => {
        gateway.isAway = false;
      }, GONE_MS);
    },
  ],
  [`no events and no ACKs, heartbeat every ${HEARTBEAT_MS / 1000} s`, mute],
  [
    'the same, and its closing handshake is not answered either',
    () => {
      gateway.turnDeaf();
      mute();
    },
  ],
  ['REST: 502 for 1 s', forAWhile({ instead: refusal(502, 0, 'Bad Gateway') }, 1_000)],
  ['REST: connections cut for 1 s', forAWhile({ instead: 'cut' }, 1_000)],
  ['REST: 429 with Retry-After 1', forAWhile({ instead: tooMany(1, false) }, 1_000)],
  ['REST: global 429 with Retry-After 1', forAWhile({ instead: tooMany(1, true) }, 1_000)],
  ['REST: 5 s latency for 1 s', forAWhile({ ms: 5_000 }, 1_000)],
];

/** Milliseconds until the first answer, and how many of those asked until then were answered in the end. */
async function recover(fault: () => void) {
  let first = Number.NaN;
  let answered = 0;
  const asked: string[] = [];
  fault();
  const start = performance.now();
  while (Number.isNaN(first) && performance.now() - start < LONGEST_MS) {
    const interaction = slashCommand('help', {}, { userId: String(5e17 + asked.length * 1e6 + start) });
    asked.push(interaction.id);
    discord.answerTo(interaction).then(() => {
      if (Number.isNaN(first)) first = performance.now() - start;
    });
    discord.send(interaction);
    await pause(ASK_EVERY_MS);
  }
  await pause(QUIET_MS);
  const told = new Set(discord.callbacks.map(({ id }) => id));
  answered = asked.filter((id) => told.has(id)).length;
  return { ms: first, asked: asked.length, answered };
}

await discord.start();
const dir = mkdtempSync(join(tmpdir(), 'footnote-recovery-'));
const bot = spawn(process.execPath, ['src/main.ts'], {
  env: {
    ...{ PATH: process.env['PATH'], LOG_LEVEL: 'fatal', DATA_DIR: dir },
    ...{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl },
  },
  stdio: ['ignore', 'inherit', 'inherit'],
});
try {
  const failed = once(bot, 'exit').then(() => Promise.reject(new Error('The bot ended')));
  await Promise.race([gateway.connected(), failed]);
  failed.catch(() => {});
  await discord.ask(slashCommand('help'));
  await pause(QUIET_MS);
  print('| fault | ms until an answer, median | longest | asked until then | of these answered |');
  print('|---|---:|---:|---:|---:|');
  for (const [name, fault] of FAULTS) {
    const times: number[] = [];
    let [asked, answered] = [0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const one = await recover(fault);
      times.push(one.ms);
      asked += one.asked;
      answered += one.answered;
    }
    times.sort((a, b) => a - b);
    const [median = Number.NaN, longest = Number.NaN] = [times[times.length >> 1], times.at(-1)];
    print(`| ${name} | ${median.toFixed(0)} | ${longest.toFixed(0)} | ${asked} | ${answered} |`);
  }
} finally {
  bot.kill();
  if (bot.exitCode === null) await once(bot, 'exit');
  await discord.stop();
  rmSync(dir, { recursive: true, force: true });
}
