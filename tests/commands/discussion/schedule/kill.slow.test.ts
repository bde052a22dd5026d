import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DiscordEmulator } from '../../../fixtures/discord-emulator/emulator.ts';
import { CHANNEL_ID, GUILD_ID } from '../../../fixtures/discord-emulator/interactions.ts';
import { ENGINES, opened, START_MS } from '../../../fixtures/engines.ts';
import { randomNumbers } from '../../../fixtures/random-numbers.ts';
import { NODE_COMPILE_CACHE } from '../../../fixtures/run-cli.ts';
import { PLAIN_PLAN } from '../../../fixtures/store-samples.ts';

const WORKER = fileURLToPath(new URL('../../../fixtures/scheduling-worker.ts', import.meta.url));
const WORKERS = 3;
const POSTS = 150;
const KILLS = 10;
/** Posts between two kills. */
const PAUSE = 12;

describe.each(ENGINES)('runners that are killed, on $name', (engine) => {
  beforeAll(() => engine.start(), START_MS);
  afterAll(() => engine.stop(), START_MS);

  it('post each of 150 due prompts once, with its thread, and record each', async () => {
    const discord = new DiscordEmulator();
    await discord.start();
    onTestFinished(() => discord.stop());
    const place = await engine.empty();
    const { connection, store } = await opened(place);
    const plan = { ...PLAIN_PLAN, channelId: CHANNEL_ID };
    for (let n = 0; n < POSTS; n += 1) await store.createSchedule(GUILD_ID, plan, Date.now() - n * 1000);

    const workers: ChildProcess[] = [];
    const start = () =>
      workers.push(
        spawn(process.execPath, [WORKER, discord.apiUrl, JSON.stringify(place)], {
          env: { NODE_COMPILE_CACHE },
          stdio: ['ignore', 'ignore', 'inherit'],
        }),
      );
    onTestFinished(() => workers.forEach((worker) => void worker.kill('SIGKILL')));
    for (let n = 0; n < WORKERS; n += 1) start();
    const random = randomNumbers(5);
    let killed = 0;
    discord.channels.trouble = (request) => {
      const due = Math.floor(discord.channels.messages.length / PAUSE);
      if (killed < Math.min(due, KILLS) && request.startsWith('P')) {
        killed += 1;
        // As the power cut does: no handler runs, whatever was under way.
        workers.splice(random(workers.length), 1)[0]?.kill('SIGKILL');
        start();
      }
      return undefined;
    };
    const recorded = () => connection.db.selectFrom('occurrence').selectAll().execute();
    while ((await recorded()).length < POSTS) await sleep(100);
    for (const worker of workers) worker.kill('SIGKILL');

    expect(killed).toBe(KILLS);
    const { messages } = discord.channels;
    expect(messages).toHaveLength(POSTS);
    expect(new Set(messages.map(({ nonce }) => nonce)).size).toBe(POSTS);
    expect((await recorded()).map((one) => one.message_id).sort()).toEqual(
      messages.map(({ id }) => id).sort(),
    );
    const threads = new Set(discord.channels.threads().map(({ id }) => id));
    expect(messages.filter(({ id }) => !threads.has(id))).toEqual([]);
    // The base has one prompt, which a channel's record has once a day.
    const posts = await store.postsSince(CHANNEL_ID, 0);
    expect(new Set(posts.map(({ prompt }) => prompt))).toEqual(new Set(['why-a-light']));
    expect(discord.faults).toEqual([]);
  }, 300_000);
});
