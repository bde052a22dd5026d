import type { Steps } from './steps.ts';

/** How long steps hold the thread before they let others through, in ms; a single step may take longer. */
const HELD_MS = 20;

/** Runs steps to their end, and lets others through between them. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < HELD_MS) continue;
    await new Promise<void>((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}
