import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DiscordAPIError, REST } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { makeRequest } from '../../../src/discord/rest/make-request.ts';
import { openRequest } from '../../../src/discord/rest/request-body.ts';

const FILE = { name: 'map.png', contentType: 'image/png', bytes: new Uint8Array(300_000).fill(7) };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A REST whose Discord gives this answer, none where it has no status, and what it was sent. */
async function against(status: number | undefined, headers: Record<string, string>, answer: string) {
  const requests: {
    readonly length: string | undefined;
    readonly form: FormData | undefined;
    readonly text: string;
  }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const type = request.headers['content-type'] ?? '';
    const form = type.startsWith('multipart/')
      ? await new Response(body, { headers: { 'content-type': type } }).formData()
      : undefined;
    requests.push({ length: request.headers['content-length'], form, text: body.toString() });
    if (status !== undefined) response.writeHead(status, headers).end(answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  closing.push(close);
  const { port } = server.address() as AddressInfo;
  return { requests, close, rest: new REST({ api: `http://127.0.0.1:${port}`, retries: 0, makeRequest }) };
}

const JSON_HEADER = { 'Content-Type': 'application/json' };

describe('makeRequest()', () => {
  it('sends a body in parts whole, with its length, and gives what Discord says', async () => {
    const { rest, requests } = await against(200, JSON_HEADER, '{"id":"1"}');
    expect(await rest.post('/a', openRequest({ content: 'слова' }, [FILE]))).toEqual({ id: '1' });
    const [{ form, length } = {}] = requests;
    const file = form?.get('files[0]');
    expect(file instanceof File && (await file.bytes())).toEqual(FILE.bytes);
    expect(Number(length)).toBeGreaterThan(FILE.bytes.length);
  });

  it('sends a body of one part as it is', async () => {
    const { rest, requests } = await against(204, {}, '');
    await rest.post('/a', openRequest({ content: 'слова' }));
    expect(requests).toMatchObject([{ text: '{"content":"слова"}', length: '24' }]);
  });

  it('gives the same body again where it is sent again', async () => {
    const { rest, requests } = await against(204, {}, '');
    const request = openRequest({}, [FILE]);
    await rest.post('/a', request);
    await rest.post('/a', request);
    expect(requests[1]?.text).toBe(requests[0]?.text);
  });

  it('tells refusals as discord.js does', async () => {
    const { rest } = await against(404, JSON_HEADER, '{"code":10062,"message":"Unknown interaction"}');
    const error = await rest.post('/a', openRequest({})).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DiscordAPIError);
    expect(error).toMatchObject({ code: 10062, status: 404 });
  });

  it('reads headers whatever their case, as the wait that Discord asks for', async () => {
    const { rest } = await against(429, { ...JSON_HEADER, 'rEtry-aFter': '7' }, '{"message":"slow"}');
    rest.options.rejectOnRateLimit = () => true;
    rest.options.offset = 0;
    await expect(rest.post('/a', openRequest({}))).rejects.toMatchObject({
      retryAfter: 7000,
    });
  });

  it('gives up when discord.js does, before a connection is there or after', async () => {
    const { rest, requests } = await against(undefined, {}, '');
    rest.options.timeout = 50;
    await expect(rest.post('/a', openRequest({}))).rejects.toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(1);
    await expect(rest.post('/a', { auth: false, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(requests).toHaveLength(1);
  });

  it('tells that nobody is there', async () => {
    const { rest, close } = await against(204, {}, '');
    close();
    await expect(rest.post('/a', openRequest({}))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
