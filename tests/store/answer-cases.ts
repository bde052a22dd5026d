import { expect, it } from 'vitest';
import { DAY_MS } from '../../src/dates/durations.ts';
import type { Collection } from '../../src/store/answers/collections.ts';
import type { Store } from '../../src/store/store.ts';
import { type Engine, opened } from '../fixtures/engines.ts';
import { CHANNEL, GUILD, MEMBER, MINUTE, MONDAY, OTHER_GUILD } from '../fixtures/store-samples.ts';

const OTHER = '522222222222222225';
const collection = (id: string, parts: Partial<Collection> = {}): Collection => ({
  ...{ id, guildId: GUILD, channelId: CHANNEL, prompt: 'prompt-a' },
  ...{ isAnonymous: true, endsAt: MONDAY + DAY_MS, isOpened: false },
  ...parts,
});

export function answerCases(engine: Engine): void {
  async function fresh(parts: Partial<Collection> = {}) {
    const place = await engine.migrated();
    const { store } = await opened(place);
    const one = collection('a', parts);
    await store.collect(one);
    return { place, store, one };
  }
  const words = async (store: Store, of: Collection) =>
    (await store.answers(of)).map((answer) => answer.words).sort();

  it('keeps one answer of each member, the last', async () => {
    const { store, one } = await fresh();
    expect(await store.collection(GUILD, 'a')).toEqual(one);
    expect(await store.collection(OTHER_GUILD, 'a')).toBeUndefined();
    await store.saveAnswer(one, MEMBER, { side: 0, words: 'First', fact: 'fact-a' });
    await store.saveAnswer(one, OTHER, { words: 'Other' });
    await store.saveAnswer(one, MEMBER, { side: 1, words: 'Second' });
    expect(await words(store, one)).toEqual(['Other', 'Second']);
    expect(await store.answerOf(one, MEMBER)).toEqual({ side: 1, words: 'Second', fact: undefined });
    expect(await store.answerOf(one, 'somebody')).toBeUndefined();
  });

  it('holds no id of a member where answers are anonymous, and the author’s where not', async () => {
    const { place, store, one } = await fresh();
    await store.saveAnswer(one, MEMBER, { words: 'Anonymous' });
    expect(engine.dump(place)).not.toContain(MEMBER);
    const named = collection('b', { isAnonymous: false });
    await store.collect(named);
    await store.saveAnswer(named, MEMBER, { words: 'Named' });
    expect(await store.answers(named)).toMatchObject([{ words: 'Named', userId: MEMBER }]);
  });

  it('takes no more once opened, and has one worker at a time post them', async () => {
    const { store, one } = await fresh();
    await store.saveAnswer(one, MEMBER, { words: 'In time' });
    expect(await store.claimOpened(MONDAY, MINUTE)).toEqual([]);
    await store.openAnswers(one);
    expect(await store.saveAnswer(one, OTHER, { words: 'Late' })).toBe(false);
    const opened = { ...one, isOpened: true };
    expect(await store.claimOpened(MONDAY, MINUTE)).toEqual([opened]);
    expect(await store.claimOpened(MONDAY + MINUTE - 1, MINUTE)).toEqual([]);
    expect(await store.claimOpened(MONDAY + MINUTE, MINUTE)).toEqual([opened]);
    await store.finishCollection(one);
    expect(await store.answers(one)).toEqual([]);
    await store.collect(one);
    expect(await store.collection(GUILD, 'a')).toEqual(opened);
    expect(await store.saveAnswer(one, OTHER, { words: 'Later' })).toBe(false);
    expect(await store.claimOpened(one.endsAt, MINUTE)).toEqual([]);
    await store.dropEnded(one.endsAt);
    expect(await store.collection(GUILD, 'a')).toBeUndefined();
  });

  it('deletes what was not opened in time, and leaves what is being posted', async () => {
    const { place, store, one } = await fresh();
    const other = collection('b');
    await store.collect(other);
    for (const of of [one, other]) await store.saveAnswer(of, MEMBER, { words: `Words of ${of.id}` });
    await store.openAnswers(other);
    await store.dropEnded(one.endsAt - 1);
    expect(await words(store, one)).toHaveLength(1);
    await store.dropEnded(one.endsAt);
    expect([await words(store, one), await words(store, other)]).toEqual([[], ['Words of b']]);
    if (engine.name !== 'SQLite') expect(engine.dump(place)).not.toContain('Words of a');
  });
}
