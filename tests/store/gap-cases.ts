import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { GUILD, OTHER_GUILD } from '../fixtures/store-samples.ts';

async function count(store: Store, guildId: string, query: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await store.countGap(guildId, query);
}

export function gapCases(fresh: () => Promise<Store>): void {
  it('counts nothing until a server switches it on, nor after it switches it off', async () => {
    const store = await fresh();
    await store.countGap(GUILD, 'fish');
    await store.changeSettings(GUILD, { visibility: 'private' });
    await store.countGap(GUILD, 'fish');
    expect(await store.gaps(GUILD, 1)).toEqual([]);
    await store.changeSettings(GUILD, { gaps: true });
    await store.countGap(GUILD, 'fish');
    await store.changeSettings(GUILD, { gaps: false });
    await store.countGap(GUILD, 'fish');
    expect(await store.gaps(GUILD, 1)).toEqual([{ query: 'fish', times: 1 }]);
  });

  it('shows what was asked often enough, the most frequent first', async () => {
    const store = await fresh();
    await store.changeSettings(GUILD, { gaps: true });
    await count(store, GUILD, 'fish', 3);
    await count(store, GUILD, 'crab', 3);
    await count(store, GUILD, 'Éxito 魚', 4);
    await count(store, GUILD, 'rare', 2);
    expect(await store.gaps(GUILD, 3)).toEqual([
      { query: 'Éxito 魚', times: 4 },
      { query: 'crab', times: 3 },
      { query: 'fish', times: 3 },
    ]);
    expect(await store.gaps(OTHER_GUILD, 1)).toEqual([]);
  });

  it('adds servers up for curators', async () => {
    const store = await fresh();
    for (const guild of [GUILD, OTHER_GUILD]) {
      await store.changeSettings(guild, { gaps: true });
      await count(store, guild, 'fish', 2);
    }
    await count(store, GUILD, 'crab', 2);
    expect(await store.allGaps(3)).toEqual([{ query: 'fish', times: 4 }]);
  });

  it('closes a gap in every server', async () => {
    const store = await fresh();
    for (const guild of [GUILD, OTHER_GUILD]) {
      await store.changeSettings(guild, { gaps: true });
      await count(store, guild, 'fish', 2);
    }
    await count(store, GUILD, 'crab', 1);
    await store.closeGap('fish');
    expect(await store.allGaps(1)).toEqual([{ query: 'crab', times: 1 }]);
  });

  it.each([
    ['an empty one', ''],
    ['a whole message', 'word '.repeat(21)],
    ['a mention', 'what did <@111111111111111111> say'],
    ['a control character', 'fish\u0000'],
  ])('does not count %s', async (_, query) => {
    const store = await fresh();
    await store.changeSettings(GUILD, { gaps: true });
    await store.countGap(GUILD, query);
    expect(await store.gaps(GUILD, 1)).toEqual([]);
  });
}
