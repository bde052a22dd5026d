import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Metrics } from './http-metrics.ts';
import type { Readiness } from './http-readiness.ts';

/** The operator's endpoints, which Discord must not reach. */
export function createStatus(metrics: Metrics, readiness: Readiness): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    const checks = await readiness();
    const ready = checks.every(({ state }) => state !== 'fails');
    // States only: the texts contain ids and the bot's name. `npm run doctor` shows them.
    const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
    return c.json({ ready, checks: states }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
  app.on(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], ['/healthz', '/readyz', '/metrics'], (c) =>
    c.body(null, 405, { allow: 'GET, HEAD' }),
  );
  app.notFound((c) => c.body(null, 404));
  return app;
}
