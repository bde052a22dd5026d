import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { OperatorError } from '../../src/errors.ts';
import { restore } from '../../src/store/backup/restore.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS, type Migration } from '../../src/store/migrations.ts';
import { connect, openStore, storeOn } from '../../src/store/open-store.ts';
import { type Engine, opened } from '../fixtures/engines.ts';
import { runCli } from '../fixtures/run-cli.ts';
import { driveEverything, expectEverything, GUILD } from '../fixtures/store-samples.ts';

/** What a store of version 1 wrote, by `driveEverything()`. It stays as it is, whatever the version now. */
const VERSION_1 = fileURLToPath(new URL('../fixtures/store-version-1.jsonl', import.meta.url));

/** A step that no release has yet. */
const next: Migration = async (db) => {
  await db.schema
    .alterTable('server_settings')
    .addColumn('colour', 'text', (column) => column.notNull().defaultTo('green'))
    .execute();
};
const broken: Migration = async (db) => {
  await next(db);
  throw new Error('The step failed');
};

export function migrateCases(engine: Engine): void {
  it('makes a database of the newest version, and leaves one as it is', async () => {
    const { connection, store } = await opened(await engine.empty());
    await driveEverything(store);
    expect(await migrate(connection)).toBe(MIGRATIONS.length);
    await expectEverything(store);
  });

  it('brings version 1 to the newest, with every row', async () => {
    const { connection } = await opened(await engine.empty());
    await restore(connection, VERSION_1, { replace: false, migrations: MIGRATIONS.slice(0, 1) });
    expect(await migrate(connection)).toBe(MIGRATIONS.length);
    await expectEverything(storeOn(connection));
  });

  it('takes the steps that a database has not had, once', async () => {
    const { connection, store } = await opened(await engine.empty());
    await driveEverything(store);
    expect(await migrate(connection, [...MIGRATIONS, next])).toBe(MIGRATIONS.length + 1);
    expect(await migrate(connection, [...MIGRATIONS, next])).toBe(MIGRATIONS.length + 1);
    const row = await connection.db.selectFrom('server_settings').selectAll().executeTakeFirst();
    expect(row).toMatchObject({ guild_id: GUILD, colour: 'green' });
    await expectEverything(store);
  });

  it('takes all steps or none', async () => {
    const { connection, store } = await opened(await engine.empty());
    await driveEverything(store);
    await expect(migrate(connection, [...MIGRATIONS, broken])).rejects.toThrow('The step failed');
    expect(await migrate(connection)).toBe(MIGRATIONS.length);
    expect(
      await connection.db.selectFrom('server_settings').selectAll().executeTakeFirst(),
    ).not.toHaveProperty('colour');
  });

  it('refuses a database of a newer program, and says what to do', async () => {
    const place = await engine.empty();
    const { connection, store } = await opened(place);
    await driveEverything(store);
    await migrate(connection, [...MIGRATIONS, next]);
    const refusal = openStore(place);
    await expect(refusal).rejects.toThrow(OperatorError);
    await expect(refusal).rejects.toThrow(
      `of version ${MIGRATIONS.length + 1}, but this Footnote supports versions up to ${MIGRATIONS.length}: start the newer`,
    );
    await expectEverything(store);
  });

  it('lets replicas start together on an empty database', async () => {
    const { dataDir, databaseUrl = '' } = await engine.empty();
    const env = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
    const runs = Array.from({ length: 3 }, () => runCli('cli/store.ts', { args: ['migrate'], env }));
    for (const ended of await Promise.all(runs)) {
      expect(ended).toEqual({ code: 0, out: `${MIGRATIONS.length}\n`, err: '' });
    }
    const connection = await connect({ dataDir, databaseUrl: databaseUrl || undefined });
    expect(await connection.db.selectFrom('schema_version').selectAll().execute()).toHaveLength(1);
    await connection.close();
  });
}
