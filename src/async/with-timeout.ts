/**
 * Resolves with the value of `work`, or with `fallback` after `ms` milliseconds. Rejects where `work` rejects in time;
 * a later rejection is ignored.
 */
export async function withTimeout<T>(ms: number, work: Promise<T>): Promise<T | undefined>;
export async function withTimeout<T, F>(ms: number, work: Promise<T>, fallback: F): Promise<T | F>;
export async function withTimeout(ms: number, work: Promise<unknown>, fallback?: unknown): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const timer = setTimeout(() => resolve(fallback), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
