/** Milliseconds that an answer waits for what it can do without. */
const PATIENCE = 300;

/** What work gives, or `otherwise` where it fails or takes too long. */
export async function soon<T>(work: Promise<T>, otherwise: T, failed: (error: unknown) => void): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(otherwise), PATIENCE);
  work.then(resolve, (error: unknown) => {
    failed(error);
    resolve(otherwise);
  });
  return promise.finally(() => clearTimeout(timer));
}
