import { expect, it } from 'vitest';
import { HANDLED_MS } from '../../src/store/days.ts';
import type { Store } from '../../src/store/store.ts';
import { GUILD, MONDAY } from '../fixtures/store-samples.ts';

export function handledCases(fresh: () => Promise<Store>): void {
  it('gives an interaction to one of those who ask for it at once', async () => {
    const store = await fresh();
    const asked = Array.from({ length: 8 }, () => store.handleOnce(GUILD, '1', MONDAY));
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    expect(await store.handleOnce(GUILD, '2', MONDAY)).toBe(true);
  });

  it('forgets it after an hour', async () => {
    const store = await fresh();
    await store.handleOnce(GUILD, '1', MONDAY);
    await store.prune(MONDAY + HANDLED_MS);
    expect(await store.handleOnce(GUILD, '1', MONDAY)).toBe(false);
    await store.prune(MONDAY + HANDLED_MS + 1);
    expect(await store.handleOnce(GUILD, '1', MONDAY)).toBe(true);
  });
}
