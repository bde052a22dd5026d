import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors.ts';
import { type ListeningServer, listen, TIME_OUTS } from '../../src/http/listen.ts';
import { LOOPBACK } from '../fixtures/http-bot.ts';

/** What a client gets that says this, and how long until the server ends the connection, in ms. */
async function raw(url: string, ...parts: readonly (string | number)[]) {
  const start = performance.now();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  for (const part of parts) {
    if (typeof part === 'number') await pause(part);
    else socket.write(part);
  }
  await closed;
  return { text, ms: performance.now() - start };
}

describe('listen()', () => {
  let server: ListeningServer | undefined;
  afterEach(() => server?.close(0));

  const app = (work: Promise<unknown> = Promise.resolve()) =>
    new Hono<{ Bindings: HttpBindings }>()
      .post('/', async (c) => {
        await c.req.text();
        await work;
        return c.text('done');
      })
      // Clients that are cut off are no news.
      .onError((_error, c) => c.body(null, 400));
  const quick = { ...TIME_OUTS, headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 };
  const HEAD = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\n';

  it('says where it listens', async () => {
    server = await listen(app(), LOOPBACK);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(server.url, { method: 'POST' })).text()).toBe('done');
  });

  it('closes on those who send their headers by drops', async () => {
    server = await listen(app(), LOOPBACK, quick);
    const drops = HEAD.split('').flatMap((letter) => [letter, 20]);
    const { text, ms } = await raw(server.url, ...drops.slice(0, 60));
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(ms).toBeLessThan(2_000);
  });

  it('closes on those who never finish their body', async () => {
    server = await listen(app(), LOOPBACK, quick);
    const { text, ms } = await raw(server.url, `${HEAD}\r\nab`);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(ms).toBeLessThan(2_500);
  });

  it('closes on those who connect and say nothing', async () => {
    server = await listen(app(), LOOPBACK, quick);
    expect((await raw(server.url)).ms).toBeLessThan(2_000);
  });

  it('keeps a connection for the next request, and for longer than load balancers do', async () => {
    server = await listen(app(), LOOPBACK);
    const twice = `${HEAD}\r\nabcd${HEAD}connection: close\r\n\r\nabcd`;
    const { text } = await raw(server.url, twice);
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
    expect(text).toContain('Keep-Alive: timeout=65');
  });

  it('ends what is under way before it is closed, accepts nothing new, and lets no connection linger', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server = await listen(app(promise), LOOPBACK);
    const { url } = server;
    const underWay = fetch(url, { method: 'POST', body: 'abcd' });
    await pause(50);
    const start = performance.now();
    const closed = server.close(3_000);
    await expect(fetch(url, { method: 'POST' })).rejects.toThrow();
    resolve();
    expect(await (await underWay).text()).toBe('done');
    await closed;
    expect(performance.now() - start).toBeLessThan(1_500);
    server = undefined;
  });

  it('cuts what takes longer than it may', async () => {
    server = await listen(app(new Promise(() => {})), LOOPBACK);
    const failed = expect(fetch(server.url, { method: 'POST', body: 'abcd' })).rejects.toThrow();
    await pause(50);
    const start = performance.now();
    await server.close(200);
    expect(performance.now() - start).toBeLessThan(1_500);
    await failed;
    server = undefined;
  });

  it('says in one line which name to change where it cannot listen', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const taken = listen(app(), { ...LOOPBACK, port });
    await expect(taken).rejects.toThrow(OperatorError);
    await expect(taken).rejects.toThrow(/^PORT: \d+ on 127\.0\.0\.1 is in use: set another/);
    await expect(listen(app(), { ...LOOPBACK, host: '203.0.113.1' })).rejects.toThrow(
      /^HOST: .* is not an address/,
    );
    other.close();
  });
});
