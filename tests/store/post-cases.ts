import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { CHANNEL, GUILD, MINUTE, MONDAY, THREAD } from '../fixtures/store-samples.ts';

export function postCases(fresh: () => Promise<Store>): void {
  it('gives what was posted into a channel since a time, in order', async () => {
    const store = await fresh();
    const post = (at: number, facts: string[], channelId = CHANNEL) => ({
      guildId: GUILD,
      channelId,
      at,
      facts,
    });
    const late = { ...post(MONDAY + MINUTE, ['b', 'a']), prompt: 'p' };
    await store.recordPost(late);
    await store.recordPost(post(MONDAY, []));
    await store.recordPost(post(MONDAY - 1, ['a']));
    await store.recordPost(post(MONDAY, ['c'], THREAD));
    expect(await store.postsSince(CHANNEL, MONDAY)).toEqual([post(MONDAY, []), late]);
    expect(await store.postsSince(CHANNEL, 0)).toHaveLength(3);
    expect(await store.postsSince('299999999999999999', 0)).toEqual([]);
  });

  it('keeps two posts of one moment', async () => {
    const store = await fresh();
    const post = { guildId: GUILD, channelId: CHANNEL, at: MONDAY, facts: ['a'] };
    await store.recordPost(post);
    await store.recordPost(post);
    expect(await store.postsSince(CHANNEL, MONDAY)).toEqual([post, post]);
  });
}
