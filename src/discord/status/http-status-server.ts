import type { Config } from '../../config/config.ts';
import { type Listening, listen } from '../../http/listen.ts';
import type { Logger } from '../../log.ts';
import type { Observer } from '../router/observer.ts';
import { type Check, checkDiscord } from './health.ts';
import { createMetrics } from './http-metrics.ts';
import { createReadiness } from './http-readiness.ts';
import { createStatus } from './http-status.ts';

/** Health, readiness and metrics on their own port. */
export interface StatusServer {
  readonly observer: Observer;
  readonly close: Listening['close'];
}

/** What is asked of the store: `check` rejects where it cannot be used now. */
export interface CheckedStore {
  check(): Promise<void>;
}

const NO_STORE: Check = { name: 'store', state: 'not set', text: 'there is none' };
/** Milliseconds in which the store must answer a probe. */
const STORE_MS = 1_000;

async function checkStore(store: CheckedStore): Promise<Check> {
  const check = store.check().then(
    (): Check => ({ name: 'store', state: 'ok', text: 'can be used' }),
    (error: unknown): Check => ({ name: 'store', state: 'fails', text: String(error) }),
  );
  const { promise: late, resolve } = Promise.withResolvers<Check>();
  const timer = setTimeout(
    () => resolve({ name: 'store', state: 'fails', text: `no answer within ${STORE_MS} ms` }),
    STORE_MS,
  );
  return Promise.race([check, late]).finally(() => clearTimeout(timer));
}

/**
 * Serves them. The caller has loaded the knowledge, without which nothing starts; Discord is asked only where there is
 * a token to ask with.
 */
export async function serveStatus(
  place: NonNullable<Config['status']>,
  discord: Config['discord'],
  log: Logger,
  store?: CheckedStore,
): Promise<StatusServer> {
  const storeCheck = async (): Promise<Check> => (store === undefined ? NO_STORE : checkStore(store));
  const metrics = createMetrics(async () => (await storeCheck()).state !== 'fails');
  const readiness = createReadiness(async () => [
    { name: 'knowledge', state: 'ok', text: 'loaded' },
    await storeCheck(),
    ...(await checkDiscord(discord)).checks,
  ]);
  const names = { host: 'METRICS_HOST', port: 'METRICS_PORT' };
  const { url, close } = await listen(createStatus(metrics, readiness), { ...place, names });
  log.info({ url }, 'serving /healthz, /readyz and /metrics');
  return { observer: metrics.observer, close };
}
