import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { StoreLocation } from '../../src/store/open-store.ts';
import { ENGINES, opened, START_MS } from '../fixtures/engines.ts';
import { openSink } from '../fixtures/message-sink.ts';
import { randomNumbers } from '../fixtures/random-numbers.ts';
import { NODE_COMPILE_CACHE } from '../fixtures/run-cli.ts';
import { CHANNEL, GUILD, PLAIN_PLAN } from '../fixtures/store-samples.ts';

const WORKER = fileURLToPath(new URL('../fixtures/posting-worker.ts', import.meta.url));
const WORKERS = 3;
const SCHEDULES = 100;
/** Of each schedule, a second apart, all in the past. */
const OCCURRENCES = 5;
const POSTS = SCHEDULES * OCCURRENCES;
const KILLS = 10;
/** Posts between two kills. */
const PAUSE = 40;
const START = Date.UTC(2026, 0, 5, 10);

/** Workers that are started again whenever one is killed. */
function crew(sink: string, place: StoreLocation) {
  const alive = new Map<string, ChildProcess>();
  let started = 0;
  let killed = 0;
  const start = () => {
    started += 1;
    const name = `worker-${started}`;
    const child = spawn(process.execPath, [WORKER, name, sink, JSON.stringify(place)], {
      env: { NODE_COMPILE_CACHE },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    alive.set(name, child);
  };
  for (let n = 0; n < WORKERS; n += 1) start();
  return {
    names: () => [...alive.keys()],
    killed: () => killed,
    /** As the power cut does: no handler runs. */
    kill(name: string): boolean {
      const child = alive.get(name);
      if (child === undefined) return false;
      child.kill('SIGKILL');
      alive.delete(name);
      killed += 1;
      start();
      return true;
    },
    async end(): Promise<void> {
      const children = [...alive.values()];
      alive.clear();
      const ended = children.map((child) => new Promise((resolve) => child.once('close', resolve)));
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(ended);
    },
  };
}

describe.each(ENGINES)('workers that are killed, on $name', (engine) => {
  beforeAll(() => engine.start(), START_MS);
  afterAll(() => engine.stop(), START_MS);

  it('lose no post, record none that was not sent, and repeat one under the same nonce', async () => {
    const place = await engine.empty();
    const { connection, store } = await opened(place);
    for (let n = 0; n < SCHEDULES; n += 1) await store.createSchedule(GUILD, PLAIN_PLAN, START);
    const random = randomNumbers(7);
    const torn = new Set<string>();
    // Every other kill hits a worker between a post and its record; the others fall where they may.
    const sink = await openSink((receipt, count) => {
      if (count % PAUSE !== 0 || count > KILLS * PAUSE) return;
      if ((count / PAUSE) % 2 === 1) {
        if (workers.kill(receipt.owner)) torn.add(receipt.nonce);
      } else {
        setTimeout(() => workers.kill(workers.names()[random(WORKERS)] ?? ''), random(20));
      }
    });
    onTestFinished(() => sink.close());
    const workers = crew(sink.url, place);
    onTestFinished(() => workers.end());

    const recorded = () => connection.db.selectFrom('occurrence').selectAll().execute();
    while ((await recorded()).length < POSTS) await sleep(250);
    await workers.end();

    expect(workers.killed()).toBe(KILLS);
    const key = ({ schedule, at }: { schedule: string; at: number }) => `${schedule} ${at}`;
    const planned = (await store.schedules(GUILD)).flatMap(({ id }) =>
      Array.from({ length: OCCURRENCES }, (_, n) => key({ schedule: id, at: START + n * 1000 })),
    );
    expect(new Set(sink.receipts.map(key))).toEqual(new Set(planned));

    const nonces = Map.groupBy(sink.receipts, key);
    for (const [occurrence, receipts] of nonces) {
      expect(new Set(receipts.map(({ nonce }) => nonce)).size, occurrence).toBe(1);
      expect(new Set(receipts.map(({ prompt }) => prompt)).size, occurrence).toBe(1);
    }
    expect(sink.messages.size).toBe(POSTS);
    const repeated = [...nonces.values()].filter(({ length }) => length > 1).map(([first]) => first?.nonce);
    expect(torn.size).toBeGreaterThan(0);
    expect(repeated).toEqual(expect.arrayContaining([...torn]));

    const nonceOf = (occurrence: string) => nonces.get(occurrence)?.[0]?.nonce ?? '';
    for (const { schedule_id, at, message_id } of await recorded()) {
      expect(message_id).toBe(sink.messages.get(nonceOf(key({ schedule: schedule_id, at }))));
    }
    const posts = await store.postsSince(CHANNEL, 0);
    expect(posts.flatMap(({ facts }) => facts).sort()).toEqual([...sink.messages.keys()].sort());
    expect((await store.schedules(GUILD)).filter(({ nextAt }) => nextAt !== undefined)).toEqual([]);
  }, 120_000);
});
