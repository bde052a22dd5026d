/** Work in steps, between which others may have the thread. */
export type Steps<T> = Generator<void, T>;

/** Runs steps to their end at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
