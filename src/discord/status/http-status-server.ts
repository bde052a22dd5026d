import type { Config } from '../../config/config.ts';
import { type Listening, listen } from '../../http/listen.ts';
import type { Logger } from '../../log.ts';
import type { Observer } from '../router/observer.ts';
import { checkDiscord } from './health.ts';
import { createMetrics } from './http-metrics.ts';
import { createReadiness } from './http-readiness.ts';
import { createStatus } from './http-status.ts';

/** Health, readiness and metrics on their own port. */
export interface StatusServer {
  readonly observer: Observer;
  readonly close: Listening['close'];
}

/**
 * Serves them. The caller has loaded the knowledge, without which nothing starts; Discord is asked only where there is
 * a token to ask with.
 */
export async function serveStatus(
  place: NonNullable<Config['status']>,
  discord: Config['discord'],
  log: Logger,
): Promise<StatusServer> {
  const metrics = createMetrics();
  const readiness = createReadiness(async () => [
    { name: 'knowledge', state: 'ok', text: 'loaded' },
    ...(await checkDiscord(discord)).checks,
  ]);
  const names = { host: 'METRICS_HOST', port: 'METRICS_PORT' };
  const { url, close } = await listen(createStatus(metrics, readiness), { ...place, names });
  log.info({ url }, 'serving /healthz, /readyz and /metrics');
  return { observer: metrics.observer, close };
}
