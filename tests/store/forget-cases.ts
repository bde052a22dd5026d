import { expect, it } from 'vitest';
import { TABLES } from '../../src/store/schema.ts';
import { type Engine, everyLine, opened } from '../fixtures/engines.ts';
import { driveEverything, GUILD, OTHER_GUILD } from '../fixtures/store-samples.ts';

export function forgetCases(engine: Engine): void {
  it('leaves nothing of a server, and everything of another', async () => {
    const place = await engine.migrated();
    const { connection, store } = await opened(place);
    await driveEverything(store, OTHER_GUILD);
    const others = await everyLine(connection);
    await driveEverything(store, GUILD);
    const all = await everyLine(connection);
    expect(new Set(all.map(({ table }) => table))).toEqual(new Set(TABLES));
    expect(engine.dump(place)).toContain(GUILD);

    await store.forgetServer(GUILD);
    expect(await everyLine(connection)).toEqual(others);
    const dump = engine.dump(place);
    expect(dump).not.toContain(GUILD);
    expect(dump).toContain(OTHER_GUILD);
  });

  it('knows every table: none is without a server', async () => {
    const { connection } = await opened(await engine.migrated());
    const tables = await connection.db.introspection.getTables();
    expect(tables.map(({ name }) => name).sort()).toEqual([...TABLES, 'schema_version'].sort());
    for (const { name, columns } of tables.filter(({ name }) => name !== 'schema_version')) {
      expect(
        columns.map((column) => column.name),
        name,
      ).toContain('guild_id');
    }
  });
}
