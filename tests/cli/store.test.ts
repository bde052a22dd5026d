import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { store as program } from '../../src/cli/store.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { runCli, runHere } from '../fixtures/run-cli.ts';

const store = (dataDir: string, ...args: string[]) => runHere(program, { args, env: { DATA_DIR: dataDir } });

describe('npm run store', () => {
  it('migrates, backs up and restores', { timeout: 30_000 }, async () => {
    const folder = emptyFolder();
    const [data, other, file] = ['data', 'other', 'backup.jsonl'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect(await store(data, 'migrate')).toEqual({ code: 0, out: `${MIGRATIONS.length}\n`, err: '' });
    const database = join(data, 'footnote.db');
    expect(await store(data, 'backup', file)).toEqual({
      code: 0,
      out: `${file}: 0 rows of ${database}\n`,
      err: `${database} is empty: is it the database that the bot uses?\n`,
    });
    const again = await runCli('cli/store.ts', { args: ['backup', file], env: { DATA_DIR: data } });
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('exists') });
    const restored = { code: 0, out: `0 rows are back from ${file}\n`, err: '' };
    expect(await store(other, 'restore', file)).toEqual(restored);
    expect(await store(other, 'restore', file, '--replace')).toEqual(restored);
  });

  it.each([
    ['nothing', []],
    ['an unknown command', ['erase']],
    ['no file', ['backup']],
    ['two files', ['restore', 'a', 'b']],
    ['a file to migrate', ['migrate', 'a']],
    ['an unknown option', ['restore', 'a', '--force']],
  ])('refuses %s', async (_, args) => {
    const { code, out, err } = await store(emptyFolder(), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toContain('    at ');
  });

  it('refuses to back up where no database is, and makes none', async () => {
    const folder = emptyFolder();
    const { code, err } = await store(join(folder, 'data'), 'backup', join(folder, 'backup.jsonl'));
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^DATA_DIR: .*footnote\.db does not exist/),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that a backup is missing', async () => {
    const { code, err } = await store(emptyFolder(), 'restore', 'nowhere.jsonl');
    expect(code).toBe(2);
    expect(err).toContain('nowhere.jsonl cannot be read');
  });
});
