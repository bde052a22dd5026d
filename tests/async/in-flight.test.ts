import { describe, expect, it } from 'vitest';
import { InFlight } from '../../src/async/in-flight.ts';

describe('InFlight', () => {
  it('has finished at once where no work is in progress', async () => {
    await expect(new InFlight().finish()).resolves.toBeUndefined();
  });

  it('waits for all work, that which is added while it waits included', async () => {
    const inFlight = new InFlight();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    inFlight.add(first.promise);
    let isFinished = false;
    const finished = inFlight.finish().then(() => {
      isFinished = true;
    });
    inFlight.add(second.promise);
    first.resolve();
    await first.promise;
    await new Promise(setImmediate);
    expect(isFinished).toBe(false);
    second.resolve();
    await finished;
    expect(isFinished).toBe(true);
  });
});
