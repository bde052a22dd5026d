import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTimeout } from '../../src/async/with-timeout.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = new Promise<string>(() => {});

describe('withTimeout()', () => {
  it('gives the value of work that ends in time, and leaves no timer', async () => {
    expect(await withTimeout(100, Promise.resolve('done'), 'late')).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives the fallback, undefined by default, when time is up', async () => {
    const [late, none] = [withTimeout(100, never, 'late'), withTimeout(100, never)];
    await vi.advanceTimersByTimeAsync(100);
    expect([await late, await none]).toEqual(['late', undefined]);
  });

  it('rejects where the work rejects in time, and leaves no timer', async () => {
    await expect(withTimeout(100, Promise.reject(new Error('broken')), 'late')).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });
});
