import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORGOTTEN_AFTER, remembering } from '../../src/search/remembering.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const real = createSearcher(islandsBase());

describe('remembering()', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('finds what the searcher finds, and asks it once', () => {
    const search = vi.fn(real.search);
    const complete = vi.fn(real.complete);
    const searcher = remembering({ search, complete });
    for (let time = 0; time < 2; time++) {
      expect(searcher.search('border treaty')).toEqual(real.search('border treaty'));
      expect(searcher.complete('bord')).toEqual(real.complete('bord'));
    }
    expect(search).toHaveBeenCalledOnce();
    expect(complete).toHaveBeenCalledOnce();
  });

  it('tells apart what is asked of another topic or source, for another number, or over two lines', () => {
    const search = vi.fn(real.search);
    const searcher = remembering({ ...real, search });
    const asked = [
      ['a'],
      ['a', { topic: 'b' }],
      ['a', { source: 'b' }],
      ['a', { limit: 1 }],
      ['a\nb'],
      ['a\nb\n'],
    ] as const;
    for (const [query, options] of asked) searcher.search(query, options);
    expect(search).toHaveBeenCalledTimes(asked.length);
  });

  it('forgets within a minute', () => {
    const search = vi.fn(real.search);
    const searcher = remembering({ ...real, search });
    searcher.search('border');
    vi.advanceTimersByTime(FORGOTTEN_AFTER / 2);
    searcher.search('treaty');
    vi.advanceTimersByTime(FORGOTTEN_AFTER / 2);
    searcher.search('border');
    searcher.search('treaty');
    expect(search).toHaveBeenCalledTimes(4);
  });

  it('remembers no more than a bounded number of queries', () => {
    const search = vi.fn(real.search);
    const searcher = remembering({ ...real, search });
    for (let asked = 0; asked <= 1_000; asked++) searcher.search(`border ${asked}`);
    searcher.search('border 0');
    expect(search).toHaveBeenCalledTimes(1_002);
  });
});
