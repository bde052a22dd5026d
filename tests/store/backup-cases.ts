import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { backup, backupLines } from '../../src/store/backup.ts';
import { MIGRATIONS, type Migration } from '../../src/store/migrations.ts';
import { restore } from '../../src/store/restore.ts';
import { type Engine, opened } from '../fixtures/engines.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { driveEverything, expectEverything, GUILD, OTHER_GUILD } from '../fixtures/store-samples.ts';

const next: Migration = async (db) => {
  await db.schema.alterTable('gap').addColumn('note', 'text').execute();
};

export function backupCases(engine: Engine): void {
  const filled = async () => {
    const { connection, store } = await opened(await engine.empty());
    await driveEverything(store);
    await driveEverything(store, OTHER_GUILD);
    await store.countGap(GUILD, 'quotes " and \\ and 魚 and Éxito');
    return { connection, store, file: join(emptyFolder(), 'backup.jsonl') };
  };

  it('goes round: to the other engine and back, the same to the byte', async () => {
    const { connection, store, file } = await filled();
    const rows = await backup(connection, file);
    const other = await opened({ dataDir: emptyFolder() });
    expect(await restore(other.connection, file, { replace: false })).toBe(rows);
    await expectEverything(other.store);
    await backup(other.connection, `${file}.other`);
    expect(readFileSync(`${file}.other`, 'utf8')).toBe(readFileSync(file, 'utf8'));

    await store.forgetServer(GUILD);
    expect(await restore(connection, `${file}.other`, { replace: true })).toBe(rows);
    await expectEverything(store);
    await backup(connection, `${file}.back`);
    expect(readFileSync(`${file}.back`, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  it('writes a file for its owner alone, in place of an older one', async () => {
    const { connection, file } = await filled();
    writeFileSync(file, 'old');
    await backup(connection, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(backup(connection, join(file, 'nowhere'))).rejects.toThrow(UserError);
  });

  it('refuses a database that holds something, unless told to replace it', async () => {
    const { connection, file } = await filled();
    await backup(connection, file);
    const before = await backupLines(connection);
    await expect(restore(connection, file, { replace: false })).rejects.toThrow(
      'is not empty: add --replace',
    );
    expect(await backupLines(connection)).toEqual(before);
  });

  it('takes a backup of an older version, and refuses one of a newer', async () => {
    const { connection, store, file } = await filled();
    await backup(connection, file);
    await restore(connection, file, { replace: true, migrations: [...MIGRATIONS, next] });
    await expectEverything(store);
    expect(await connection.db.selectFrom('gap').selectAll().executeTakeFirst()).toHaveProperty('note', null);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(`"version":${MIGRATIONS.length}`, `"version":${MIGRATIONS.length + 1}`));
    await expect(restore(connection, file, { replace: true })).rejects.toThrow('start the newer');
  });

  it.each([
    ['a torn file', (text: string) => text.split('\n').slice(0, -3).join('\n'), 'is torn'],
    ['a file cut within a line', (text: string) => text.slice(0, -3), 'is no JSON object'],
    ['a file of something else', () => '{"name":"x"}\n', 'is no backup'],
    ['an empty file', () => '', 'is no JSON object'],
    ['an unknown table', (text: string) => text.replace('"gap"', '"person"'), 'no such table'],
    ['an unknown column', (text: string) => text.replace('"query"', '"user_id"'), 'no such table or column'],
    ['the version as a table', (text: string) => text.replace('"gap"', '"schema_version"'), 'no such table'],
    ['a row that is none', (text: string) => text.replace('"table":"gap"', '"table":7'), 'is no row'],
    ['a value that is none', (text: string) => text.replace('"fish prices"', '[1]'), 'is no row'],
  ])('refuses %s and changes nothing', async (_, spoil, message) => {
    const { connection, file } = await filled();
    await backup(connection, file);
    const before = await backupLines(connection);
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const refusal = restore(connection, file, { replace: true });
    await expect(refusal).rejects.toThrow(UserError);
    await expect(refusal).rejects.toThrow(message);
    expect(await backupLines(connection)).toEqual(before);
  });
}
