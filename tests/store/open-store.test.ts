import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { GUILD } from '../fixtures/store-samples.ts';

describe('openStore()', () => {
  it('makes the folder and the file, and finds them again', async () => {
    const dataDir = join(emptyFolder(), 'a', 'b');
    const first = await openStore({ dataDir });
    await first.changeSettings(GUILD, { language: 'ja' });
    await first.close();
    const second = await openStore({ dataDir });
    expect((await second.settings(GUILD)).language).toBe('ja');
    await second.close();
  });

  it('is made by several at once, of whom none fails', { timeout: 60_000 }, async () => {
    const threads = 4;
    const dataDirs = Array.from({ length: 8 }, () => emptyFolder());
    const gate = new SharedArrayBuffer(4 * (dataDirs.length + 1));
    const workers = Array.from(
      { length: threads },
      () =>
        new Worker(new URL('../fixtures/open-at-once.ts', import.meta.url), {
          workerData: { dataDirs, gate, threads },
        }),
    );
    const said = await Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0]));
    expect(said).toEqual(workers.map(() => dataDirs.map(() => 'opened')));
  });

  it('says what to do where the folder is a file', async () => {
    const file = join(emptyFolder(), 'file');
    writeFileSync(file, '');
    const refusal = openStore({ dataDir: file });
    await expect(refusal).rejects.toThrow(OperatorError);
    await expect(refusal).rejects.toThrow('DATA_DIR: ');
  });

  it('says what to do where the file is no database', async () => {
    const dataDir = emptyFolder();
    writeFileSync(join(dataDir, 'footnote.db'), 'these are no tables'.repeat(99));
    await expect(openStore({ dataDir })).rejects.toThrow(/^DATA_DIR: .*footnote\.db cannot be opened \(/);
    mkdirSync(join(dataDir, 'sub', 'footnote.db'), { recursive: true });
    await expect(openStore({ dataDir: join(dataDir, 'sub') })).rejects.toThrow(OperatorError);
  });

  it('says what to do where no PostgreSQL answers, without the password', async () => {
    const refusal = openStore({ dataDir: '', databaseUrl: 'postgres://bot:hush@127.0.0.1:1/footnote' });
    await expect(refusal).rejects.toThrow(OperatorError);
    await expect(refusal).rejects.toThrow(/^DATABASE_URL: no connection to PostgreSQL \((?!.*hush)/);
  });
});
