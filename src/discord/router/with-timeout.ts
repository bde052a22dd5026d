/** Waits for a promise, but no longer than `ms`; the timer keeps no finished process alive. */
export async function withTimeout(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
