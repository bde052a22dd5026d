import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup } from '../../src/store/backup/backup.ts';
import { restore } from '../../src/store/backup/restore.ts';
import { ENGINES, opened, START_MS } from '../fixtures/engines.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { CHANNEL, GUILD } from '../fixtures/store-samples.ts';

describe.each(ENGINES)('backup() and restore() on $name', (engine) => {
  beforeAll(() => engine.start(), START_MS);
  afterAll(() => engine.stop(), START_MS);

  it('go round with more rows than fit into the arguments of a call', { timeout: 120_000 }, async () => {
    const { connection } = await opened(await engine.migrated());
    const file = join(emptyFolder(), 'backup.jsonl');
    await sql`
      insert into posted (guild_id, channel_id, day, kind, record_id, at, place)
      with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 200000)
      select ${GUILD}, ${CHANNEL}, n, 'fact', 'a', 0, 0 from numbers`.execute(connection.db);
    expect(await backup(connection, file)).toBe(200_000);
    expect(await restore(connection, file, { replace: true })).toBe(200_000);
  });
});
