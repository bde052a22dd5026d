import { afterEach, describe, expect, it, vi } from 'vitest';
import { inTurns } from '../../src/async/in-turns.ts';
import { type Steps, toEnd } from '../../src/async/steps.ts';

/** Three steps, of which the clock says that they took this long each, in ms. */
function threeSteps(ms: number, done: number[]): Steps<string> {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (function* () {
    for (const step of [1, 2, 3]) {
      now += ms;
      done.push(step);
      yield;
    }
    return 'end';
  })();
}

describe('steps', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('run to their end at once', () => {
    const done: number[] = [];
    expect(toEnd(threeSteps(1, done))).toBe('end');
    expect(done).toEqual([1, 2, 3]);
  });

  it.each([
    [30, [1]],
    [1, [1, 2, 3]],
  ])('let others through after some time: of %s ms each', async (ms, before) => {
    const done: number[] = [];
    const other = new Promise<number[]>((resolve) => setImmediate(() => resolve([...done])));
    const all = inTurns(threeSteps(ms, done));
    expect(await other).toEqual(before);
    expect(await all).toBe('end');
  });
});
