import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { CHANNEL, GUILD, MONDAY, OTHER_GUILD, WEEK } from '../fixtures/store-samples.ts';

const use = (prompt: string, at = MONDAY) => ({ prompt, at, channelId: CHANNEL });

export function deckCases(fresh: () => Promise<Store>): void {
  it('keeps the last use of a prompt, by whom it was used, and where', async () => {
    const store = await fresh();
    expect(await store.usePrompt(GUILD, 'class', use('b'), undefined)).toBe(true);
    expect(await store.usePrompt(GUILD, 'class', use('a', MONDAY + WEEK), undefined)).toBe(true);
    expect(await store.uses(GUILD, 'class')).toEqual([use('b'), use('a', MONDAY + WEEK)]);
    expect(await store.uses(GUILD, 'members')).toEqual([]);
    expect(await store.uses(OTHER_GUILD, 'class')).toEqual([]);
    expect(await store.usePrompt(GUILD, 'members', { prompt: 'a', at: MONDAY }, undefined)).toBe(true);
    expect(await store.uses(GUILD, 'class')).toHaveLength(2);
  });

  it('refuses a use by whoever did not see the last one', async () => {
    const store = await fresh();
    await store.usePrompt(GUILD, 'class', use('a'), undefined);
    expect(await store.usePrompt(GUILD, 'class', use('a', MONDAY + 1), undefined)).toBe(false);
    expect(await store.usePrompt(GUILD, 'class', use('a', MONDAY + WEEK), MONDAY)).toBe(true);
    expect(await store.usePrompt(GUILD, 'class', use('a', MONDAY + WEEK), MONDAY)).toBe(false);
    expect(await store.uses(GUILD, 'class')).toEqual([use('a', MONDAY + WEEK)]);
  });

  it('lets one of many use a prompt that they want at once', async () => {
    const store = await fresh();
    const uses = await Promise.all(
      Array.from({ length: 8 }, () => store.usePrompt(GUILD, 'members', use('a'), undefined)),
    );
    expect(uses.filter(Boolean)).toHaveLength(1);
  });

  it('forgets uses by the class, and no others', async () => {
    const store = await fresh();
    for (const prompt of ['a', 'b']) await store.usePrompt(GUILD, 'class', use(prompt), undefined);
    await store.usePrompt(GUILD, 'members', use('a'), undefined);
    await store.usePrompt(OTHER_GUILD, 'class', use('a'), undefined);
    await store.resetPrompts(GUILD, []);
    await store.resetPrompts(GUILD, ['a', 'c']);
    expect(await store.uses(GUILD, 'class')).toEqual([use('b')]);
    expect(await store.uses(GUILD, 'members')).toHaveLength(1);
    expect(await store.uses(OTHER_GUILD, 'class')).toHaveLength(1);
  });

  it('queues pins, each once and in order', async () => {
    const store = await fresh();
    await store.pin(GUILD, 'b', MONDAY);
    await store.pin(GUILD, 'a', MONDAY + 1);
    await store.pin(GUILD, 'b', MONDAY + 2);
    await store.pin(OTHER_GUILD, 'c', MONDAY);
    expect(await store.pins(GUILD)).toEqual(['b', 'a']);
    expect(await store.unpin(GUILD, 'b')).toBe(true);
    expect(await store.unpin(GUILD, 'b')).toBe(false);
    expect(await store.pins(GUILD)).toEqual(['a']);
  });

  it('excludes prompts from all decks of a server, and includes them again', async () => {
    const store = await fresh();
    await store.exclude(GUILD, 'a');
    await store.exclude(GUILD, 'a');
    await store.exclude(GUILD, 'b');
    expect((await store.excluded(GUILD)).sort()).toEqual(['a', 'b']);
    expect(await store.excluded(OTHER_GUILD)).toEqual([]);
    await store.include(GUILD, 'a');
    expect(await store.excluded(GUILD)).toEqual(['b']);
  });
}
