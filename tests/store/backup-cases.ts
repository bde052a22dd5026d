import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { OperatorError } from '../../src/errors.ts';
import { backup } from '../../src/store/backup/backup.ts';
import { restore } from '../../src/store/backup/restore.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS, type Migration } from '../../src/store/migrations.ts';
import { connect, type StoreLocation } from '../../src/store/open-store.ts';
import { type Engine, everyLine, opened } from '../fixtures/engines.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import {
  driveEverything,
  expectEverything,
  GUILD,
  MONDAY,
  OTHER_GUILD,
  TERM,
} from '../fixtures/store-samples.ts';

const next: Migration = async (db) => {
  await db.schema.alterTable('gap').addColumn('note', 'text').execute();
};

export function backupCases(engine: Engine): void {
  const filled = async (place?: StoreLocation) => {
    const { connection, store } = await opened(place ?? (await engine.migrated()));
    await driveEverything(store);
    await driveEverything(store, OTHER_GUILD);
    await store.createSchedule(OTHER_GUILD, TERM, MONDAY);
    await store.countGap(GUILD, 'quotes " and \\ and 魚 and Éxito');
    return { connection, store, file: join(emptyFolder(), 'backup.jsonl') };
  };

  it('goes round: to the other engine and back, the same to the byte', async () => {
    const { connection, store, file } = await filled();
    const rows = await backup(connection, file);
    const other = await opened({ dataDir: emptyFolder() });
    expect(await restore(other.connection, file, { replace: false })).toBe(rows);
    await expectEverything(other.store);
    expect((await other.store.schedules(OTHER_GUILD)).find(({ name }) => name === TERM.name)).toMatchObject(
      TERM,
    );
    await backup(other.connection, `${file}.other`);
    expect(readFileSync(`${file}.other`, 'utf8')).toBe(readFileSync(file, 'utf8'));

    await store.forgetServer(GUILD);
    expect(await restore(connection, `${file}.other`, { replace: true })).toBe(rows);
    await expectEverything(store);
    await backup(connection, `${file}.back`);
    expect(readFileSync(`${file}.back`, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  it('writes a file for its owner alone, and not in place of another', async () => {
    const { connection, file } = await filled();
    await backup(connection, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'the last good one');
    await expect(backup(connection, file)).rejects.toThrow('exists: name another file');
    expect(readFileSync(file, 'utf8')).toBe('the last good one');
    await expect(backup(connection, join(file, 'nowhere'))).rejects.toThrow(OperatorError);
  });

  it('refuses a database that holds nothing of ours, and one of an older version', async () => {
    const file = join(emptyFolder(), 'backup.jsonl');
    const connection = await connect(await engine.empty());
    onTestFinished(() => connection.close());
    await expect(backup(connection, file)).rejects.toThrow('has no tables of Footnote');
    await migrate(connection, MIGRATIONS.slice(0, 1));
    await expect(backup(connection, file)).rejects.toThrow('migrate it first');
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });

  it('refuses a database that holds something, unless told to replace it', async () => {
    const { connection, file } = await filled();
    await backup(connection, file);
    const before = await everyLine(connection);
    await expect(restore(connection, file, { replace: false })).rejects.toThrow(
      'is not empty: add --replace',
    );
    expect(await everyLine(connection)).toEqual(before);
  });

  it('takes a backup of an older version, and refuses one of a newer', async () => {
    const { connection, store, file } = await filled(await engine.empty());
    await backup(connection, file);
    await restore(connection, file, { replace: true, migrations: [...MIGRATIONS, next] });
    await expectEverything(store);
    expect(await connection.db.selectFrom('gap').selectAll().executeTakeFirst()).toHaveProperty('note', null);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(`"version":${MIGRATIONS.length}`, `"version":${MIGRATIONS.length + 1}`));
    await expect(restore(connection, file, { replace: true })).rejects.toThrow('start the newer');
  });

  it.each([
    ['a torn file', (text: string) => text.split('\n').slice(0, -3).join('\n'), 'is truncated'],
    ['a file cut within a line', (text: string) => text.slice(0, -3), 'is not a JSON object'],
    ['a file of something else', () => '{"name":"x"}\n', 'is not a backup'],
    ['an empty file', () => '', 'is not a JSON object'],
    ['a line behind the end', (text: string) => `${text}{}\n`, 'comes after the end'],
    [
      'a zone that is none',
      (text: string) => text.replace('Asia/Tokyo', 'Mars/Olympus'),
      'zone: is no time zone',
    ],
    ['days that are none', (text: string) => text.replace('"[1,4]"', '"oops"'), 'days: is no JSON'],
    [
      'a switch that is none',
      (text: string) => text.replace('"gaps":1', '"gaps":2'),
      'server_settings: gaps',
    ],
    [
      'a row twice',
      (text: string) =>
        text.replace(/^.*"gap".*$/m, '$&\n$&').replace(/"rows":(\d+)/, (_, n) => `"rows":${Number(n) + 1}`),
      'cannot be stored',
    ],
    ['an unknown table', (text: string) => text.replace('"gap"', '"person"'), 'unknown table'],
    ['an unknown column', (text: string) => text.replace('"query"', '"user_id"'), 'unknown table or column'],
    ['the version as a table', (text: string) => text.replace('"gap"', '"schema_version"'), 'unknown table'],
    ['a row that is none', (text: string) => text.replace('"table":"gap"', '"table":7'), 'is not a row'],
    ['a value that is none', (text: string) => text.replace('"fish prices"', '[1]'), 'is not a row'],
  ])('refuses %s and changes nothing', async (_, spoil, message) => {
    const { connection, file } = await filled();
    await backup(connection, file);
    const before = await everyLine(connection);
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const refusal = restore(connection, file, { replace: true });
    await expect(refusal).rejects.toThrow(OperatorError);
    await expect(refusal).rejects.toThrow(message);
    expect(await everyLine(connection)).toEqual(before);
  });
}
