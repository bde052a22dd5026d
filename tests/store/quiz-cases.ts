import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { GUILD, MONDAY, OTHER_GUILD, WEEK } from '../fixtures/store-samples.ts';

export function quizCases(fresh: () => Promise<Store>): void {
  it('keeps the questions of a quiz, as they were stored first', async () => {
    const store = await fresh();
    await store.saveQuiz(GUILD, { id: 'b', items: ['who x', 'year y'], at: MONDAY + WEEK });
    await store.saveQuiz(GUILD, { id: 'a', items: ['order z'], at: MONDAY });
    await store.saveQuiz(GUILD, { id: 'a', items: ['who w'], at: MONDAY + 2 * WEEK });
    await store.saveQuiz(OTHER_GUILD, { id: 'a', items: [], at: MONDAY });
    expect(await store.quizItems(GUILD, 'b')).toEqual(['who x', 'year y']);
    expect(await store.quizItems(GUILD, 'c')).toBeUndefined();
    expect(await store.quizzes(GUILD)).toEqual([
      { id: 'a', items: ['order z'], at: MONDAY },
      { id: 'b', items: ['who x', 'year y'], at: MONDAY + WEEK },
    ]);
  });

  it('forgets what is older than everything else that is kept', async () => {
    const store = await fresh();
    await store.saveQuiz(GUILD, { id: 'a', items: ['who x'], at: MONDAY - 60 * WEEK });
    await store.saveQuiz(GUILD, { id: 'b', items: ['who x'], at: MONDAY });
    await store.prune(MONDAY);
    expect((await store.quizzes(GUILD)).map(({ id }) => id)).toEqual(['b']);
  });
}
