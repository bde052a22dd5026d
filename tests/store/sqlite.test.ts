import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UnavailableError } from '../../src/errors.ts';
import { backup } from '../../src/store/backup/backup.ts';
import { connect, openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryLog } from '../fixtures/memory-log.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { CHANNEL, GUILD, MONDAY } from '../fixtures/store-samples.ts';

async function opened(limits = {}) {
  const dataDir = join(emptyFolder(), 'data');
  const { log, entries } = memoryLog();
  const store = await openStore({ dataDir }, { log, limits });
  onTestFinished(() => store.close());
  return { store, path: join(dataDir, 'footnote.db'), dataDir, entries };
}

/** Another program that has the file open; gives what ends its transaction. */
function lock(path: string, begin: string): () => void {
  const other = new DatabaseSync(path);
  other.exec(begin);
  onTestFinished(() => other.close());
  return () => other.exec('commit');
}

const writes = (store: Store) => [
  store.changeSettings(GUILD, { gaps: true }),
  store.recordPost({ guildId: GUILD, channelId: CHANNEL, at: MONDAY, facts: ['a'] }),
  store.usePrompt(GUILD, 'class', { prompt: 'p', at: MONDAY }, undefined),
  store.claimDue(MONDAY, 'w', 1, 1),
];

describe('SQLite', () => {
  it.each(['begin immediate', 'begin exclusive'])(
    'holds up nothing else while another process is in `%s`, and writes what was asked for after it',
    async (begin) => {
      const { store, path } = await opened();
      const unlock = lock(path, begin);
      const start = performance.now();
      const asked = Promise.all(writes(store));
      expect(await store.settings(GUILD)).toMatchObject({ gaps: false });
      expect(performance.now() - start).toBeLessThan(100);
      unlock();
      await asked;
      expect(await store.settings(GUILD)).toMatchObject({ gaps: true });
      expect(await store.postsSince(CHANNEL, 0)).toHaveLength(1);
    },
  );

  it('is backed up while another process writes', async () => {
    const { store, path, dataDir } = await opened();
    await store.changeSettings(GUILD, { gaps: true });
    lock(path, 'begin immediate');
    const connection = await connect({ dataDir }, { mustExist: true });
    onTestFinished(() => connection.close());
    expect(await backup(connection, join(emptyFolder(), 'backup.jsonl'))).toBe(1);
  });

  it('gives up writing to a file that stays locked, logs that once, and says when it is free', async () => {
    const { store, path, entries } = await opened({ statement: 300 });
    const unlock = lock(path, 'begin immediate');
    const outcomes = await Promise.allSettled(writes(store));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(UnavailableError) });
    expect(entries()).toMatchObject([{ reason: 'another process holds the lock of the file' }]);
    unlock();
    await store.check();
    expect(entries()).toHaveLength(2);
  });

  it('is closed at once while a write waits', async () => {
    const { store, path } = await opened();
    lock(path, 'begin immediate');
    const asked = Promise.allSettled(writes(store));
    const start = performance.now();
    await store.close();
    expect(performance.now() - start).toBeLessThan(500);
    await asked;
    expect(performance.now() - start).toBeLessThan(500);
  });

  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['moved away', (path: string) => renameSync(path, `${path}.old`)],
    [
      'replaced',
      (path: string) => {
        writeFileSync(`${path}.new`, '');
        renameSync(`${path}.new`, path);
      },
    ],
  ])('acknowledges nothing once its file was %s', async (_, lose) => {
    const { store, path, entries } = await opened();
    await store.changeSettings(GUILD, { gaps: true });
    lose(path);
    for (const write of writes(store)) await expect(write).rejects.toThrow(/was deleted or replaced/);
    await expect(store.check()).rejects.toThrow(UnavailableError);
    expect(entries()).toMatchObject([{ reason: expect.stringContaining(path) }]);
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner alone, whatever the umask', async () => {
    const umask = process.umask(0o022);
    onTestFinished(() => void process.umask(umask));
    const { store, path, dataDir } = await opened();
    await store.changeSettings(GUILD, { gaps: true });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
