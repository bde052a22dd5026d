import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveRegistry } from '../src/commands/live-registry.ts';
import { createRegistry } from '../src/commands/registry.ts';
import { standalone } from '../src/commands/services.ts';
import type { FactBase } from '../src/facts/fact-base.ts';
import type { Searcher } from '../src/facts/outcome.ts';
import { loadFactBase, packSteps } from '../src/knowledge/load.ts';
import { createReload, reloadOnce } from '../src/reload.ts';
import { createSearcher, searcherSteps } from '../src/search/searcher.ts';
import { DiscordEmulator, TOKEN } from './fixtures/discord-emulator/emulator.ts';
import { slashCommand } from './fixtures/discord-emulator/interactions.ts';
import { registryOf } from './fixtures/fake-registry.ts';
import { heapInUse } from './fixtures/memory.ts';
import { memoryLog } from './fixtures/memory-log.ts';
import { packFolder, SEMINAR } from './fixtures/packs/pack-folder.ts';
import { startInProcess } from './fixtures/start-app.ts';

const compose = (base: FactBase, searcher: Searcher = createSearcher(base)) =>
  createRegistry({ ...standalone(), base, searcher });

/** Files a fact under a topic that was not there before. */
function addTopic(dir: string): void {
  writeFileSync(
    join(dir, 'topics/rail.yaml'),
    'title: The rail\ndescription: How the railway came\ncolor: "#2f6f8f"\ncore: [cut-opened-1794]\n',
  );
  changeFact(dir, (text) => `${text}also: [rail]\n`);
}
function changeFact(dir: string, change: (text: string) => string): void {
  const path = join(dir, 'facts/canal/cut-opened-1794.yaml');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('reloadOnce()', () => {
  function reloadable(deploy = async () => {}) {
    const dir = packFolder();
    const loaded = loadFactBase(dir);
    if (!loaded.ok) throw new Error('The seminar is broken');
    const live = liveRegistry(compose(loaded.base));
    const memory = memoryLog();
    const reload = () => reloadOnce({ dir, live, compose, log: memory.log, deploy });
    return { dir, live, memory, reload };
  }

  it('serves a topic that was added, and says so to Discord', async () => {
    let deployed: string[] = [];
    const { dir, live, reload } = reloadable(async () => {
      deployed = [...live.commands.keys()];
    });
    addTopic(dir);
    expect(live.commands.has('rail')).toBe(false);
    await reload();
    expect(live.commands.has('rail')).toBe(true);
    expect(deployed).toContain('rail');
  });

  it('reads and indexes in steps that hold the thread for one record or entry at the most', () => {
    const dir = packFolder();
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    const records = files.filter((name) => /[/\\].*\.yaml$/.test(name));
    expect([...packSteps(dir)].length).toBeGreaterThanOrEqual(records.length);
    const loaded = loadFactBase(dir);
    if (!loaded.ok) throw new Error('The seminar is broken');
    const { facts, contrasts } = loaded.base;
    // Each is read first and goes into the index then.
    expect([...searcherSteps(loaded.base)].length).toBeGreaterThanOrEqual(2 * facts.size + contrasts.size);
  });

  it('keeps the old base where the new one is broken or gone, and logs every problem', async () => {
    const { dir, live, memory, reload } = reloadable();
    const before = live.commands;
    writeFileSync(join(dir, 'topics/canal.yaml'), 'title: [');
    await reload();
    rmSync(dir, { recursive: true });
    await reload();
    expect(live.commands).toBe(before);
    expect(memory.entries()).toMatchObject([
      {
        msg: 'the fact base is broken: the one before it keeps serving',
        problems: expect.arrayContaining([expect.stringMatching(/canal\.yaml: is not good YAML/)]),
      },
      { problems: expect.arrayContaining([expect.stringContaining('is missing')]) },
    ]);
  });

  it('keeps the old base where a new topic takes the name of a command', async () => {
    const { dir, live, memory, reload } = reloadable();
    addTopic(dir);
    cpSync(join(dir, 'topics/rail.yaml'), join(dir, 'topics/help.yaml'));
    changeFact(dir, (text) => text.replace('[rail]', '[rail, help]'));
    await reload();
    expect(live.commands.has('rail')).toBe(false);
    expect(memory.text()).toContain('help');
  });

  it('goes on, and tries again at the next reload, where Discord refuses the commands', async () => {
    let attempts = 0;
    const { memory, reload } = reloadable(async () => {
      attempts += 1;
      throw new Error('no');
    });
    await reload();
    await reload();
    expect(attempts).toBe(2);
    expect(memory.text()).toContain('commands were not registered');
  });

  it('keeps nothing of what it replaced, over 50 reloads', { timeout: 60_000 }, async () => {
    const { reload, memory } = reloadable();
    for (let round = 0; round < 10; round++) await reload();
    const before = heapInUse();
    for (let round = 0; round < 50; round++) await reload();
    // One base of this size with its index takes some 130 kB: fifty would be 6.5 MB.
    expect(heapInUse() - before).toBeLessThan(2_000_000);
    expect(memory.entries().filter(({ msg }) => msg === 'the fact base was reloaded')).toHaveLength(60);
  });
});

describe('createReload()', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A reload of a sound pack, and how many have ended; `deploy` is part of each. */
  function counted(deploy = async () => {}) {
    const live = liveRegistry(registryOf());
    const { log, entries } = memoryLog();
    const reload = createReload({ dir: SEMINAR, live, compose: () => registryOf(), log, deploy });
    return {
      reload,
      times: () => entries().filter(({ msg }) => msg === 'the fact base was reloaded').length,
    };
  }

  it('makes one reload of a hundred requests in a second', async () => {
    const { reload, times } = counted();
    for (let request = 0; request < 100; request += 1) {
      reload();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(times()).toBe(1);
  });

  it('reloads within two seconds though requests never stop', async () => {
    const { reload, times } = counted();
    for (let request = 0; request < 210; request += 1) {
      reload();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(times()).toBe(1);
  });

  it('makes one more reload of all that is requested while one is under way', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { reload, times } = counted(() => promise);
    reload();
    await vi.advanceTimersByTimeAsync(1_000);
    for (let request = 0; request < 5; request += 1) reload();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(times()).toBe(1);
    resolve();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(times()).toBe(2);
  });
});

describe('npm start', { timeout: 60_000 }, () => {
  const discord = { current: new DiscordEmulator() };
  beforeEach(async () => {
    discord.current = new DiscordEmulator();
    await discord.current.start();
  });
  afterEach(() => discord.current.stop());

  async function start(env: Readonly<Record<string, string>> = {}) {
    const dir = packFolder();
    const { apiUrl } = discord.current;
    const app = await startInProcess({
      ...{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: apiUrl, KNOWLEDGE_DIR: dir },
      ...env,
    });
    return { dir, app };
  }
  const answerTo = async (query: string) =>
    JSON.stringify(await discord.current.ask(slashCommand('ask', query)));
  const registered = () => discord.current.commands().map(({ name }) => name);
  const PATIENT = { timeout: 20_000, interval: 20 };

  it('loads the fact base anew when it is asked to, registers new topics, and refuses what is broken', async () => {
    const { dir, app } = await start();
    addTopic(dir);
    changeFact(dir, (text) =>
      text.replace(/^claim: .*$/m, 'claim: The Saltby Cut was open to boats from 1794.'),
    );
    expect(await answerTo('saltby cut opened 1794')).not.toContain('open to boats');
    app.reload();
    await vi.waitFor(() => expect(registered()).toContain('rail'), PATIENT);
    expect(await answerTo('saltby cut opened 1794')).toContain('open to boats');

    writeFileSync(join(dir, 'topics/canal.yaml'), 'title: [');
    app.reload();
    expect(await answerTo('saltby cut opened 1794')).toContain('open to boats');
  });

  it('does so by itself when the folder changes with RELOAD=watch', async () => {
    const { dir } = await start({ RELOAD: 'watch' });
    addTopic(dir);
    await vi.waitFor(() => expect(registered()).toContain('rail'), PATIENT);
  });

  it('ends with 78 where the token turns out to be revoked at a reload', async () => {
    const { dir, app } = await start();
    discord.current.isRevoked = true;
    addTopic(dir);
    app.reload();
    expect(await app.lost).toMatchObject({
      exitCode: 78,
      message: expect.stringMatching(/^DISCORD_TOKEN: Discord refuses this token: /),
    });
  });
});
