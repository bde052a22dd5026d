import { expect, it } from 'vitest';
import { EARLIEST_OFFSET_MS, RETENTION_MS } from '../../src/store/days.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Post } from '../../src/store/store.ts';
import { type Engine, opened } from '../fixtures/engines.ts';
import {
  CHANNEL,
  GUILD,
  MESSAGE,
  MINUTE,
  MONDAY,
  OTHER_GUILD,
  PLAIN_PLAN,
  THREAD,
} from '../fixtures/store-samples.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Where Monday begins first on Earth. */
const DAWN = Date.UTC(2026, 10, 23) - EARLIEST_OFFSET_MS;

const aPost = (at: number, facts: readonly string[], parts: Partial<Post> = {}): Post => ({
  guildId: GUILD,
  channelId: CHANNEL,
  at,
  facts,
  ...parts,
});

export function postCases(engine: Engine): void {
  const fresh = async () => opened(await engine.migrated());

  it('gives what was posted into a channel since a time, in order', async () => {
    const { store } = await fresh();
    const late = aPost(MONDAY + MINUTE, ['b', 'a'], { prompt: 'p' });
    const early = aPost(MONDAY - DAY, ['a']);
    await store.recordPost(late);
    await store.recordPost(aPost(MONDAY, []));
    await store.recordPost(early);
    await store.recordPost(aPost(MONDAY, ['c'], { channelId: THREAD }));
    expect(await store.postsSince(CHANNEL, MONDAY)).toEqual([late]);
    expect(await store.postsSince(CHANNEL, 0)).toEqual([early, late]);
    expect(await store.postsSince('299999999999999999', 0)).toEqual([]);
  });

  it('keeps a record once for a channel and a day, by its first time', async () => {
    const { connection, store } = await fresh();
    for (let hour = 0; hour < 24; hour += 1)
      await store.recordPost(aPost(DAWN + hour * HOUR, ['a', 'a', 'b'], { prompt: 'p' }));
    await store.recordPost(aPost(DAWN + HOUR, ['b', 'c']));
    await store.recordPost(aPost(DAWN + DAY, ['a']));
    await store.recordPost(aPost(DAWN, ['a'], { guildId: OTHER_GUILD, channelId: THREAD }));
    expect(await store.postsSince(CHANNEL, 0)).toEqual([
      aPost(DAWN, ['a', 'b'], { prompt: 'p' }),
      aPost(DAWN + HOUR, ['c']),
      aPost(DAWN + DAY, ['a']),
    ]);
    expect(await store.postsSince(CHANNEL, DAWN + DAY)).toEqual([aPost(DAWN + DAY, ['a'])]);
    expect(await connection.db.selectFrom('posted').selectAll().execute()).toHaveLength(6);
  });

  it('records several at a time as if one came after the other', async () => {
    const { store } = await fresh();
    const first = aPost(DAWN, ['b', 'a'], { prompt: 'p' });
    const second = aPost(DAWN + HOUR, ['c', 'a'], { prompt: 'p' });
    await store.recordPost(first, second, aPost(DAWN, ['b'], { channelId: THREAD }));
    expect(await store.postsSince(CHANNEL, 0)).toEqual([first, aPost(DAWN + HOUR, ['c'])]);
    await store.recordPost();
    expect(await store.postsSince(THREAD, 0)).toEqual([aPost(DAWN, ['b'], { channelId: THREAD })]);
  });

  it('gives with a channel what was posted in its threads, and with a thread that thread’s alone', async () => {
    const { store } = await fresh();
    const above = aPost(MONDAY, ['a']);
    const below = aPost(MONDAY + 1, ['a', 'b'], { channelId: THREAD, parentId: CHANNEL });
    await store.recordPost(above);
    await store.recordPost(below);
    await store.recordPost(aPost(MONDAY, ['c'], { channelId: '7', parentId: '8' }));
    expect(await store.postsSince(CHANNEL, 0)).toEqual([above, below]);
    expect(await store.postsSince(THREAD, 0)).toEqual([below]);
  });

  it('forgets what is older than 400 days when it is opened, and when it is told to', async () => {
    const place = await engine.migrated();
    const { connection, store } = await opened(place);
    await store.recordPost(aPost(MONDAY, ['old']));
    await store.recordPost(aPost(MONDAY + DAY, ['new']));
    await store.createSchedule(GUILD, PLAIN_PLAN, MONDAY);
    const [due] = await store.claimDue(MONDAY, 'w', MINUTE, 1);
    const posted = { messageId: MESSAGE, facts: [] };
    if (due) await store.complete(due, { at: MONDAY, nextAt: undefined, posted });
    const occurrences = () => connection.db.selectFrom('occurrence').selectAll().execute();
    await store.prune(MONDAY + RETENTION_MS);
    expect([await store.postsSince(CHANNEL, 0), await occurrences()]).toMatchObject([{ length: 2 }, [{}]]);
    const again = await openStore(place, { now: MONDAY + RETENTION_MS + 1 });
    expect(await again.postsSince(CHANNEL, 0)).toEqual([aPost(MONDAY + DAY, ['new'])]);
    expect(await occurrences()).toEqual([]);
    await again.prune(MONDAY + DAY + RETENTION_MS + 1);
    expect(await again.postsSince(CHANNEL, 0)).toEqual([]);
    await again.close();
  });
}
