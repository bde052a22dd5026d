import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIInteraction } from 'discord-api-types/v10';
import { DiscordEmulator, TOKEN } from '../tests/fixtures/discord-emulator/emulator.ts';
import { clicksOn, command, typed } from './interaction-mix.ts';

/**
 * Measures what the bot costs beside a bare discord.js bot that answers "pong", both on the gateway, each in a process
 * of its own: `npm run bench:cost`. Discord is the tests' emulator. A cost is the process's own time on the processor,
 * as Linux counts it, so that what others take of the machine does not matter.
 */
const INTERACTIONS = Number(process.argv[2] ?? 10_000);
const STARTS = Number(process.argv[3] ?? 9);
const ROUNDS = 10;
const AT_ONCE = 8;
/** Answers whose buttons and selects are clicked on. */
const SAMPLES = 60;
/** As `npm start` has it. */
const OURS: readonly string[] = JSON.parse(readFileSync('package.json', 'utf8'))
  .scripts.start.split(' ')
  .slice(1);
const BARE = ['bench/cost-bare.js'];
const DATA_DIR = mkdtempSync(join(tmpdir(), 'footnote-bench-'));

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const launch = (args: readonly string[], apiUrl: string): ChildProcess =>
  spawn(process.execPath, args, {
    env: {
      ...{ PATH: process.env['PATH'], LOG_LEVEL: 'warn', DISCORD_TOKEN: TOKEN, DISCORD_API_URL: apiUrl },
      ...{ DATA_DIR, METRICS_PORT: '' },
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });

/** As a system ends it: what is compiled is kept for the next start. */
async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** Milliseconds on the processor so far, in steps of 10. */
function cpuMs({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** MB that are resident. */
const mb = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** From the process's start until it first speaks to Discord, which need not answer. */
async function start(args: readonly string[]): Promise<{ readonly ms: number; readonly cpu: number }> {
  const port = createServer().listen(0, '127.0.0.1');
  await once(port, 'listening');
  const from = performance.now();
  const child = launch(args, `http://127.0.0.1:${(port.address() as AddressInfo).port}/api`);
  await once(port, 'connection');
  const taken = { ms: performance.now() - from, cpu: cpuMs(child) };
  await end(child);
  port.close();
  return taken;
}

/** From the process's start until Discord's READY, of a Discord that answers at once. */
async function ready(args: readonly string[]): Promise<number> {
  const from = performance.now();
  const { discord, child } = await connect(args);
  const ms = performance.now() - from;
  await end(child);
  await discord.stop();
  return ms;
}

/** Both by turns, for the machine is shared. */
async function starts() {
  const ours = [];
  const bare = [];
  for (let run = -1; run < STARTS; run++) {
    const mine = { ...(await start(OURS)), ready: await ready(OURS) };
    const theirs = { ...(await start(BARE)), ready: await ready(BARE) };
    // The first compiles what the others find compiled.
    if (run < 0) continue;
    ours.push(mine);
    bare.push(theirs);
  }
  return { ours, bare };
}

interface Bot {
  readonly discord: DiscordEmulator;
  readonly child: ChildProcess;
}

async function connect(args: readonly string[]): Promise<Bot> {
  const discord = new DiscordEmulator();
  await discord.start();
  const child = launch(args, discord.apiUrl);
  await discord.gateway.connected();
  return { discord, child };
}

/** Asks with so many interactions under way at once; gives the time on the processor for a thousand. */
async function ask({ discord, child }: Bot, make: (index: number) => APIInteraction, count: number) {
  const before = cpuMs(child);
  let sent = 0;
  const one = async () => {
    while (sent < count) {
      sent += 1;
      await discord.ask(make(sent));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return ((cpuMs(child) - before) / count) * 1000;
}

const started = await starts();
const ours = await connect(OURS);
const bare = await connect(BARE);
try {
  const memory = { ours: [mb(ours.child)], bare: [mb(bare.child)] };
  const clicks: (() => APIInteraction)[] = [];
  for (let index = 0; index < SAMPLES; index++) {
    const message = await ours.discord.use(command(index));
    if (message !== undefined) clicks.push(...clicksOn(message));
  }
  const click = (index: number) => clicks[index % clicks.length]?.() ?? command(index);
  // As in `bench/http.ts`: two are typed, two commands, one a click.
  const mix = (index: number) => [typed, command, typed, command, click][index % 5]?.(index) ?? typed(index);
  const cpu: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    cpu.ours.push(await ask(ours, mix, INTERACTIONS / ROUNDS));
    cpu.bare.push(await ask(bare, mix, INTERACTIONS / ROUNDS));
  }
  memory.ours.push(mb(ours.child));
  memory.bare.push(mb(bare.child));
  const row = (what: string, mine: number, theirs: number) =>
    say(`| ${what} | ${mine.toFixed(0)} | ${theirs.toFixed(0)} | ${(mine / theirs).toFixed(2)} |`);
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  say(`The machine's load was ${loadavg()[0]?.toFixed(1)}.\n`);
  say('| | Footnote | a bare discord.js bot | ratio |');
  say('|---|---:|---:|---:|');
  const both = (pick: (one: { ms: number; cpu: number; ready: number }) => number) =>
    [median(started.ours.map(pick)), median(started.bare.map(pick))] as const;
  row('start until it first speaks to Discord, ms', ...both(({ ms }) => ms));
  row('of that on the processor, ms', ...both(({ cpu: ms }) => ms));
  row('start until Discord’s READY, where Discord answers at once, ms', ...both(({ ready: ms }) => ms));
  row('resident when connected, MB', memory.ours[0] ?? 0, memory.bare[0] ?? 0);
  row(`resident after ${INTERACTIONS} interactions, MB`, memory.ours[1] ?? 0, memory.bare[1] ?? 0);
  row('processor for the first 1,000 interactions, ms', cpu.ours[0] ?? 0, cpu.bare[0] ?? 0);
  row(`for 1,000 of all ${INTERACTIONS}, ms`, mean(cpu.ours), mean(cpu.bare));
  for (const { discord } of [ours, bare])
    if (discord.faults.length > 0) say(`\n${discord.faults.length} were refused: ${discord.faults[0]}`);
} finally {
  for (const { child, discord } of [ours, bare]) {
    await end(child);
    await discord.stop();
  }
  rmSync(DATA_DIR, { recursive: true, force: true });
}
