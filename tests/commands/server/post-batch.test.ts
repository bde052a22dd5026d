import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPostBatch } from '../../../src/commands/server/post-batch.ts';
import type { Post } from '../../../src/store/store.ts';

const post = (at: number, facts = ['harbour-opened']): Post => ({ guildId: '1', channelId: '2', at, facts });

describe('gatherPosts()', () => {
  const writes: (readonly Post[])[] = [];
  const record = async (posts: readonly Post[]) => void writes.push(posts);
  beforeEach(() => {
    vi.useFakeTimers();
    writes.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes what follows closely at one go, and what comes later at another', () => {
    const gathered = createPostBatch(record);
    gathered.add(post(1));
    gathered.add(post(2));
    expect(writes).toEqual([]);
    vi.runAllTimers();
    gathered.add(post(3));
    vi.runAllTimers();
    expect(writes).toEqual([[post(1), post(2)], [post(3)]]);
  });

  it('does not wait where there is enough', () => {
    const gathered = createPostBatch(record);
    const long = post(
      1,
      Array.from({ length: 500 }, (_, at) => `fact-${at}`),
    );
    gathered.add(long);
    expect(writes).toEqual([[long]]);
  });

  it('writes the rest in the end, and waits for what is under way', async () => {
    let written = false;
    const { promise, resolve } = Promise.withResolvers<void>();
    const gathered = createPostBatch(async () => {
      await promise;
      written = true;
    });
    gathered.add(post(1));
    const finished = gathered.finish();
    resolve();
    await finished;
    expect(written).toBe(true);
    await gathered.finish();
  });
});
