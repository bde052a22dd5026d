import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import fc from 'fast-check';
import { brokenInteraction } from '../tests/fixtures/broken-interaction.ts';
import { buttonsOf, selectsOf } from '../tests/fixtures/controls.ts';
import {
  buttonPress,
  messageCommand,
  selectChoice,
  slashCommand,
  typing,
} from '../tests/fixtures/discord-emulator/interactions.ts';
import { createSigner } from '../tests/fixtures/signer.ts';
import { readJudged } from '../tests/golden/judged.ts';

/**
 * Asks and clicks at random for some minutes, one interaction in twenty broken, and reloads the fact base every 20 s:
 * `npm run bench:soak [minutes]`. Prints how memory went and what nobody handled; ends with 1 where something was.
 */
const MINUTES = Number(process.argv[2] ?? 1);
const PER_SECOND = 100;
const RELOAD_MS = 20_000;
const SAMPLE_MS = 2_000;
/** Left out of the slope: caches fill and V8 learns. */
const WARM_UP = 0.3;
const KEPT = 200;
const say = (line: string) => process.stdout.write(`${line}\n`);

const signer = createSigner();
const queries = readJudged('tests/golden/own.jsonl').map(({ query }) => query);
const names = [
  'ask',
  'kurils',
  'alliance',
  'energy',
  'timeline',
  'compare',
  'who',
  'source',
  'fact',
  'cite',
  'help',
];
const broken = fc.sample(brokenInteraction, 2_000);

/** Takes whatever follows an answer: there is no Discord here. */
const discord = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
}).listen(0, '127.0.0.1');
await once(discord, 'listening');

const child = spawn(process.execPath, ['src/main.ts'], {
  env: {
    ...{ PATH: process.env['PATH'], MODE: 'http', PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'info' },
    DISCORD_PUBLIC_KEY: signer.publicKey,
    DISCORD_API_URL: `http://127.0.0.1:${(discord.address() as AddressInfo).port}/api`,
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const counts = new Map<string, number>();
const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
const ready = Promise.withResolvers<string>();
createInterface({ input: child.stdout }).on('line', (line) => {
  const { level, msg, url, err } = JSON.parse(line);
  if (msg === 'listening for interactions') ready.resolve(url);
  if (level >= 40 || msg === 'the fact base was reloaded')
    count(`log: ${msg}${err ? ` (${err.message})`.slice(0, 90) : ''}`);
});
let ended = false;
child.on('exit', (code) => {
  ended = true;
  if (code !== 0) count(`the bot ended with ${code}`);
  ready.reject(new Error(`The bot ended with ${code} before it listened`));
});
const url = await ready.promise;

const random = (below: number) => Math.floor(Math.random() * below);
const one = <T>(list: readonly T[]): T | undefined => list[random(list.length)];
const messages: APIMessage[] = [];
let people = 0;

/** A random interaction; each person asks once, so that nobody is told to wait. */
function next(): object {
  const by = { userId: String(500_000_000_000_000_000n + BigInt(people++)) };
  const query = one(queries) ?? '';
  const dice = random(20);
  const message = one(messages);
  if (dice === 0) return (one(broken) as object | undefined) ?? {};
  if (dice < 4) return typing(one(names) ?? 'ask', query.slice(0, random(20)), 'query', by);
  if (dice === 4) return messageCommand('Check against the sources', `${query}. ${one(queries)}`, by);
  if (dice < 10 && message !== undefined) {
    const button = one(buttonsOf(message.components ?? []));
    const select = one(selectsOf(message.components ?? []));
    if (select !== undefined && random(2) === 0)
      return selectChoice(select.custom_id, one(select.options)?.value ?? '', message, by);
    if (button !== undefined && 'custom_id' in button) return buttonPress(button.custom_id, message, by);
  }
  return slashCommand(one(names) ?? 'ask', query, by);
}

async function send(): Promise<void> {
  const body = JSON.stringify(next()) ?? '0';
  try {
    const response = await fetch(url, { method: 'POST', body, headers: signer.headers(body) });
    count(`status ${response.status}`);
    const text = await response.text();
    const data = /^\{"type":[47],"data":/.test(text) ? JSON.parse(text).data : undefined;
    if (data?.components !== undefined) messages[random(KEPT)] = { id: '1', flags: 0, ...data };
  } catch (error) {
    if (!ended) count(`no answer (${error instanceof Error ? error.message : error})`);
  }
}

const mb = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
const samples: { readonly minute: number; readonly mb: number }[] = [];
const start = performance.now();
const elapsed = () => performance.now() - start;
let sampled = 0;
let reloaded = 0;
const underWay = new Set<Promise<void>>();
for (let sent = 0; elapsed() < MINUTES * 60_000 && !ended; ) {
  for (; sent < (elapsed() / 1_000) * PER_SECOND; sent++) {
    const work = send().finally(() => underWay.delete(work));
    underWay.add(work);
  }
  if (underWay.size > 200) await Promise.race(underWay);
  if (elapsed() > (sampled + 1) * SAMPLE_MS) {
    sampled = Math.floor(elapsed() / SAMPLE_MS);
    samples.push({ minute: elapsed() / 60_000, mb: mb() });
  }
  if (elapsed() > (reloaded + 1) * RELOAD_MS) {
    reloaded = Math.floor(elapsed() / RELOAD_MS);
    child.kill('SIGHUP');
  }
  await pause(5);
}
await Promise.all(underWay);
const isAlive = !ended;
if (isAlive) child.kill('SIGTERM');
if (isAlive) await once(child, 'exit');
discord.closeAllConnections();
discord.close();

/** MB a minute, by least squares. */
function slope(points: typeof samples): number {
  const mean = (of: (point: (typeof samples)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [minute, level] = [mean((point) => point.minute), mean((point) => point.mb)];
  const spread = points.reduce((sum, point) => sum + (point.minute - minute) ** 2, 0);
  return points.reduce((sum, point) => sum + (point.minute - minute) * (point.mb - level), 0) / spread;
}
const warm = samples.slice(Math.floor(samples.length * WARM_UP));
for (const [what, times] of [...counts].sort()) say(`${String(times).padStart(7)}  ${what}`);
say(
  `memory: ${samples[0]?.mb.toFixed(0)} MB at first, ${samples.at(-1)?.mb.toFixed(0)} MB at the end, ` +
    `${slope(warm).toFixed(2)} MB a minute after the first ${(MINUTES * WARM_UP).toFixed(1)} of ${MINUTES} minutes`,
);
/**
 * What broken interactions bring about is refused on purpose, and more pictures are asked for than one thread draws; all
 * else that is not an answer is a fault.
 */
const HANDLED =
  /^status (?:200|400|413)$|^log: (?:a command failed|autocomplete failed|the fact base was reloaded|an answer goes without its picture)/;
const unhandled = [...counts]
  .filter(([what]) => !HANDLED.test(what))
  .reduce((sum, [, times]) => sum + times, 0);
say(`unhandled: ${unhandled}`);
process.exitCode = unhandled > 0 || !isAlive ? 1 : 0;
