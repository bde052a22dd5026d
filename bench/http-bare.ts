import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createSignatureCheck } from '../src/discord/http/http-signature.ts';

/** What `bench/http.ts` compares with: a bare Hono server that checks the signature and sends the body back. */
const isSigned = createSignatureCheck(process.argv[2] ?? '');
const app = new Hono().post('/interactions', async (c) => {
  const body = new Uint8Array(await c.req.arrayBuffer());
  const [signature, timestamp] = [c.req.header('x-signature-ed25519'), c.req.header('x-signature-timestamp')];
  if (!isSigned(signature, timestamp, body)) return c.body(null, 401);
  return c.body(body, 200, { 'content-type': 'application/json' });
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}/interactions` })}\n`);
});
