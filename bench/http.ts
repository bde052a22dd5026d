import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIInteraction } from 'discord-api-types/v10';
import { slashCommand, typing } from '../tests/fixtures/discord-emulator/interactions.ts';
import { createSigner } from '../tests/fixtures/signer.ts';
import { readJudged } from '../tests/golden/judged.ts';
import { Load, type Prepared } from './http-load.ts';
import { TELLS_LIVE } from './tells-live.ts';

/**
 * Measures the HTTP endpoint beside a bare server that only checks signatures, each in a process of its own:
 * `npm run bench:http`. A server's cost is its process's own time on the processor, as Linux counts it, so that what
 * the sender takes of the machine does not matter. Numbers may follow: requests in a round, and in the test of memory.
 */
const REQUESTS = Number(process.argv[2] ?? 3_000);
const MEMORY_REQUESTS = Number(process.argv[3] ?? 200_000);
const PACED_SECONDS = 10;
const FRESH_MS = 60_000;
/** More people than the cool-down remembers: nobody here is to be told to wait. */
const PEOPLE = 24_000;
/** Channels that they are in, each of a server of its own: what a channel has had is recorded once a day. */
const CHANNELS = 1_000;
const ROUNDS = 3;
const say = (line: string) => process.stdout.write(`${line}\n`);

const signer = createSigner();
const DATA_DIR = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
const queries = readJudged('tests/golden/own.jsonl').map(({ query }) => query);

interface Server {
  readonly child: ChildProcess;
  readonly load: Load;
}

async function start(args: readonly string[], env: Record<string, string> = {}): Promise<Server> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  let url: string | undefined;
  while (url === undefined) {
    out += await once(child.stdout, 'data');
    url = /"(http:[^"]+\/interactions)"/.exec(out)?.[1];
  }
  child.stdout.resume();
  return { child, load: new Load(url) };
}

/** MB alive in a server that was started so. */
async function liveMb({ child }: Server): Promise<number> {
  let out = '';
  child.kill('SIGUSR2');
  for (;;) {
    out += await once(child.stdout ?? child, 'data');
    const bytes = /"live":(\d+)/.exec(out)?.[1];
    if (bytes !== undefined) return Number(bytes) / 1024 ** 2;
  }
}

/** Seconds on the processor and MB in memory so far. */
function usage({ pid }: ChildProcess): { readonly seconds: number; readonly mb: number } {
  const [user = 0, system = 0] =
    readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { seconds: (user + system) / 100, mb: Number(kb) / 1024 };
}

/** An interaction of a person of its own, signed. */
function prepared(interaction: object, person: number): Prepared {
  const user = { id: String(500_000_000_000_000_000n + BigInt(person)), username: 'student' };
  const guild_id = String(300_000_000_000_000_000n + BigInt(person % CHANNELS));
  const channel_id = String(400_000_000_000_000_000n + BigInt(person % CHANNELS));
  const body = JSON.stringify({
    ...interaction,
    ...{ guild_id, channel_id },
    channel: { id: channel_id, guild_id, type: 0, name: 'seminar' },
    member: { user, permissions: '0', roles: [] },
    app_permissions: '2048',
  });
  return { body: Buffer.from(body), headers: signer.headers(body) };
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const query = (index: number) => at(queries, index);
const asked =
  (isPrivate: boolean) =>
  (index: number): APIInteraction =>
    slashCommand('ask', { query: query(index), private: isPrivate });
const commands = asked(false);
/** The beginning of one query and the end of another: a question that nobody has asked before. */
const unheard = (index: number): APIInteraction => {
  const [one, other] = [
    query(index).split(' '),
    query(index * 7 + Math.floor(index / queries.length)).split(' '),
  ];
  const words = [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.floor(other.length / 2))];
  return slashCommand('ask', { query: words.join(' '), private: false });
};
const typed = (index: number): APIInteraction => typing('ask', query(index).slice(0, 4 + (index % 20)));

/** Clicks on every button and choice that the answers to our queries show. */
async function clicks(load: Load): Promise<(index: number) => object> {
  const found = new Map<string, object>();
  for (let index = 0; index < queries.length; index++) {
    JSON.stringify(JSON.parse(await load.ask(prepared(commands(index), PEOPLE + index))), (_key, value) => {
      for (const { value: chosen } of value?.options ?? [])
        found.set(`${value.custom_id} ${chosen}`, {
          component_type: 3,
          custom_id: value.custom_id,
          values: [chosen],
        });
      if (
        typeof value?.custom_id === 'string' &&
        value.options === undefined &&
        !/\|(?:delete|post)\|/.test(value.custom_id)
      )
        found.set(value.custom_id, { component_type: 2, custom_id: value.custom_id });
      return value;
    });
  }
  const all = [...found.values()];
  return (index) => ({
    ...slashCommand('ask'),
    type: 3,
    data: at(all, index),
    message: { id: '1', flags: 64 },
  });
}

let made = 0;
const many = (make: (index: number) => object, count = REQUESTS): Prepared[] =>
  Array.from({ length: count }, () => prepared(make(made), made++ % PEOPLE));

/** Requests for each second of a server's own processor time, and for each second on the clock. */
async function flooded({ child, load }: Server, requests: readonly Prepared[], count: number) {
  const [before, from] = [usage(child).seconds, performance.now()];
  await load.flood(requests, count);
  return {
    perCore: count / (usage(child).seconds - before),
    perSecond: count / ((performance.now() - from) / 1000),
  };
}

/** Both servers by turns, for the machine is shared; the round with the middle ratio counts. */
async function sideBySide(make: () => readonly Prepared[]) {
  const rounds = [];
  for (let round = -1; round < ROUNDS; round++) {
    // A signature is good for five minutes: each round has new ones.
    const requests = make();
    const count = round < 0 ? REQUESTS / 2 : REQUESTS;
    const [mine, theirs] = [await flooded(ours, requests, count), await flooded(bare, requests, count)];
    if (round >= 0) rounds.push({ mine, theirs, ratio: mine.perCore / theirs.perCore });
  }
  rounds.sort((a, b) => a.ratio - b.ratio);
  return at(rounds, Math.floor(ROUNDS / 2));
}

const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.floor(sorted.length * part)] ?? Number.NaN;

/** ms of each request at so many a second, once a second of them has been sent: connections are made in the first. */
async function pacedTimes({ load }: Server, requests: readonly Prepared[], rate: number) {
  await load.pace(requests, rate, 1);
  return load.pace(requests, rate, PACED_SECONDS);
}

/** The slope of a line through the points, by least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(points.map(([one]) => one)), mean(points.map(([, one]) => one))];
  const up = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  return up / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
}

const bare = await start(['bench/http-bare.ts', signer.publicKey]);
const ours = await start([...TELLS_LIVE, 'src/main.js'], {
  ...{ MODE: 'http', DISCORD_PUBLIC_KEY: signer.publicKey, PORT: '0', METRICS_PORT: '0', DISCORD_TOKEN: '' },
  DATA_DIR,
});
try {
  const clicked = await clicks(ours.load);
  const mixture = (count?: number) =>
    many((index) => [typed, commands, typed, commands, clicked][index % 5]?.(index) ?? {}, count);
  const kinds: Record<string, () => Prepared[]> = {
    pings: () => many(() => ({ ...slashCommand('ask'), type: 1, data: undefined })),
    'typing in `/ask`': () => many(typed),
    '`/ask` with a query, in private': () => many(asked(true)),
    '`/ask` with a query, in a channel': () => many(asked(false)),
    '`/ask`, no query like another': () => many(unheard),
    'buttons and selects': () => many(clicked),
    'a mixture: 2 typed, 2 in a channel, 1 click': mixture,
  };
  say(
    '| interactions | Footnote, requests per core and second | bare Hono with the signature alone | ratio |',
  );
  say('|---|---:|---:|---:|');
  let rate = 0;
  for (const [name, make] of Object.entries(kinds)) {
    const { mine, theirs, ratio } = await sideBySide(make);
    rate = mine.perSecond / 2;
    say(`| ${name} | ${mine.perCore.toFixed(0)} | ${theirs.perCore.toFixed(0)} | ${ratio.toFixed(2)} |`);
  }
  const paced: { readonly mine: readonly number[]; readonly theirs: readonly number[] }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const requests = mixture(PEOPLE);
    paced.push({
      mine: await pacedTimes(ours, requests, rate),
      theirs: await pacedTimes(bare, requests, rate),
    });
  }
  const middle = (part: number, of: (one: (typeof paced)[number]) => readonly number[]) =>
    at(
      paced.map((one) => quantile(of(one), part)).toSorted((a, b) => a - b),
      Math.floor(ROUNDS / 2),
    );
  const live: [number, number][] = [];
  const STEP = MEMORY_REQUESTS / 20;
  let [fresh, signedAt] = [mixture(PEOPLE), performance.now()];
  for (let sent = 0; sent < MEMORY_REQUESTS; sent += STEP) {
    if (performance.now() - signedAt > FRESH_MS) [fresh, signedAt] = [mixture(PEOPLE), performance.now()];
    await ours.load.flood(fresh, STEP);
    live.push([sent + STEP, await liveMb(ours)]);
  }
  say('');
  say('| the mixture | |');
  say('|---|---:|');
  say(`| half of the load that it takes, requests per second | ${rate.toFixed(0)} |`);
  say(`| p50 at that load, ms | ${middle(0.5, ({ mine }) => mine).toFixed(2)} |`);
  say(`| p99, the middle of ${ROUNDS} rounds | ${middle(0.99, ({ mine }) => mine).toFixed(2)} |`);
  say(
    `| the bare server's p99 at the same load, which is this machine's own | ${middle(0.99, ({ theirs }) => theirs).toFixed(2)} |`,
  );
  for (const [sent, mb] of [live[0], live[live.length / 2], live.at(-1)].filter((one) => one !== undefined))
    say(`| alive in memory after ${sent} more requests, MB | ${mb.toFixed(1)} |`);
  say(`| its slope, MB in 100,000 requests | ${(slope(live) * 100_000).toFixed(2)} |`);
  say(`| the whole process in the end, MB | ${usage(ours.child).mb.toFixed(0)} |`);
} finally {
  for (const { child, load } of [bare, ours]) {
    load.stop();
    child.kill();
    await once(child, 'exit');
  }
  rmSync(DATA_DIR, { recursive: true, force: true });
}
