import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DAY_MS } from '../../../../src/dates/durations.ts';
import { smallBase } from '../../../fixtures/base.ts';
import { DiscordEmulator } from '../../../fixtures/discord-emulator/emulator.ts';
import { CHANNEL_ID, GUILD_ID } from '../../../fixtures/discord-emulator/interactions.ts';
import { ENGINES, opened, START_MS } from '../../../fixtures/engines.ts';
import { NODE_COMPILE_CACHE } from '../../../fixtures/run-cli.ts';

const WORKER = fileURLToPath(new URL('../../../fixtures/scheduling-worker.ts', import.meta.url));
const ANSWERS = 60;
const [prompt = ''] = smallBase().prompts.keys();

describe.each(ENGINES)('the opening of answers under kills, on $name', (engine) => {
  beforeAll(() => engine.start(), START_MS);
  afterAll(() => engine.stop(), START_MS);

  it('posts each of sixty answers once, whatever page it was killed at, and deletes them', async () => {
    const discord = new DiscordEmulator();
    await discord.start();
    onTestFinished(() => discord.stop());
    const place = await engine.empty();
    const { connection, store } = await opened(place);
    const collection = { id: 'aa00bb11cc', guildId: GUILD_ID, channelId: CHANNEL_ID, prompt };
    await store.collect({ ...collection, isAnonymous: true, endsAt: Date.now() + DAY_MS });
    const found = await store.collection(GUILD_ID, collection.id);
    if (found === undefined) throw new Error('No collection');
    for (let at = 0; at < ANSWERS; at += 1)
      await store.saveAnswer(found, `51111111111111${at}`, {
        words: `answer ${at}, ${'because '.repeat(60)}`,
      });
    await store.openAnswers(found);

    let worker: ChildProcess | undefined;
    const start = () => {
      worker = spawn(process.execPath, [WORKER, discord.apiUrl, JSON.stringify(place)], {
        env: { NODE_COMPILE_CACHE },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    };
    onTestFinished(() => void worker?.kill('SIGKILL'));
    const killedAt = new Set<number>();
    discord.channels.trouble = (request) => {
      const page = discord.channels.messages.length;
      // As the power cut does, before a page of the first four is answered; it is then posted all the same.
      if (request.startsWith('POST') && page < 4 && !killedAt.has(page)) {
        killedAt.add(page);
        worker?.kill('SIGKILL');
        start();
      }
      return undefined;
    };
    start();
    const rows = () => connection.db.selectFrom('answer').selectAll().execute();
    while ((await rows()).length > 0) await sleep(100);
    // Deleted rows leave SQLite's write-ahead log with the checkpoint that follows.
    await expect.poll(() => engine.dump(place), { timeout: 20_000 }).not.toContain('answer 1,');
    worker?.kill('SIGKILL');

    expect(killedAt.size).toBe(4);
    const bodies = discord.channels.messages.map(({ body }) => JSON.stringify(body)).join('\n');
    for (let at = 0; at < ANSWERS; at += 1)
      expect(bodies.match(new RegExp(`answer ${at},`, 'g')), `answer ${at}`).toHaveLength(1);
    expect(await store.claimOpened(Date.now(), 0)).toEqual([]);
    expect(discord.faults).toEqual([]);
  }, 300_000);
});
