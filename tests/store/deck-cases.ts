import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { GUILD, OTHER_GUILD } from '../fixtures/store-samples.ts';

const DECK = { topic: 'kurils', kind: 'compare' } as const;

export function deckCases(fresh: () => Promise<Store>): void {
  it('draws a prompt once, in that server and from that deck', async () => {
    const store = await fresh();
    expect(await store.draw(GUILD, DECK, 'a')).toBe(true);
    expect(await store.draw(GUILD, DECK, 'a')).toBe(false);
    expect(await store.draw(GUILD, DECK, 'b')).toBe(true);
    expect((await store.drawn(GUILD, DECK)).sort()).toEqual(['a', 'b']);
    expect(await store.drawn(OTHER_GUILD, DECK)).toEqual([]);
    for (const deck of [{}, { topic: 'kurils' }, { kind: 'compare' }] as const) {
      expect(await store.drawn(GUILD, deck)).toEqual([]);
    }
  });

  it('lets one of many draw a prompt that they want at once', async () => {
    const store = await fresh();
    const draws = await Promise.all(Array.from({ length: 8 }, () => store.draw(GUILD, {}, 'a')));
    expect(draws.filter(Boolean)).toHaveLength(1);
  });

  it('makes a deck whole again, and no other', async () => {
    const store = await fresh();
    await store.draw(GUILD, DECK, 'a');
    await store.draw(GUILD, {}, 'a');
    await store.draw(OTHER_GUILD, DECK, 'a');
    await store.resetDeck(GUILD, DECK);
    expect(await store.drawn(GUILD, DECK)).toEqual([]);
    expect(await store.drawn(GUILD, {})).toEqual(['a']);
    expect(await store.drawn(OTHER_GUILD, DECK)).toEqual(['a']);
    expect(await store.draw(GUILD, DECK, 'a')).toBe(true);
  });

  it('pins one prompt as next, until it is drawn or another is pinned', async () => {
    const store = await fresh();
    expect(await store.pinned(GUILD, DECK)).toBeUndefined();
    await store.pin(GUILD, DECK, 'a');
    await store.pin(GUILD, DECK, 'b');
    expect(await store.pinned(GUILD, DECK)).toBe('b');
    expect(await store.pinned(GUILD, {})).toBeUndefined();
    await store.draw(GUILD, DECK, 'a');
    expect(await store.pinned(GUILD, DECK)).toBe('b');
    await store.draw(GUILD, DECK, 'b');
    expect(await store.pinned(GUILD, DECK)).toBeUndefined();
  });

  it('takes a pin back', async () => {
    const store = await fresh();
    await store.pin(GUILD, {}, 'a');
    await store.pin(GUILD, {}, undefined);
    expect(await store.pinned(GUILD, {})).toBeUndefined();
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
