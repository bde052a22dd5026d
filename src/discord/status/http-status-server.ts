import { withTimeout } from '../../async/with-timeout.ts';
import type { Config } from '../../config/config.ts';
import { type ListeningServer, listen } from '../../http/listen.ts';
import type { Logger } from '../../log.ts';
import type { Observer } from '../router/observer.ts';
import { type Check, checkDiscord } from './health.ts';
import { createMetrics } from './http-metrics.ts';
import { createReadiness } from './http-readiness.ts';
import { createStatus } from './http-status.ts';

/** A server for health, readiness and metrics. */
export interface StatusServer {
  readonly observer: Observer;
  readonly close: ListeningServer['close'];
}

/** The part of the store that is probed: `check` rejects where the store cannot be used. */
export interface CheckedStore {
  check(): Promise<void>;
}

const NO_STORE: Check = { name: 'store', state: 'not set', text: 'there is none' };
/** Time limit of a store probe, in ms. */
const STORE_MS = 1_000;

async function checkStore(store: CheckedStore): Promise<Check> {
  const check = store.check().then(
    (): Check => ({ name: 'store', state: 'ok', text: 'can be used' }),
    (error: unknown): Check => ({ name: 'store', state: 'fails', text: String(error) }),
  );
  const late: Check = { name: 'store', state: 'fails', text: `no answer within ${STORE_MS} ms` };
  return withTimeout(STORE_MS, check, late);
}

/**
 * Serves health, readiness and metrics on a port of their own. The knowledge is loaded by then, and Discord is
 * checked only with a token.
 * @throws OperatorError where the port cannot be used.
 */
export async function serveStatus(
  address: NonNullable<Config['status']>,
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
  const { url, close } = await listen(createStatus(metrics, readiness), { ...address, names });
  log.info({ url }, 'serving /healthz, /readyz and /metrics');
  return { observer: metrics.observer, close };
}
