import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { explainFailure, failureFields } from '../../../src/discord/rest/rest.ts';

const URL_WITH_SECRET = 'https://discord.com/api/v10/interactions/1/secret-token/callback';
const request = { files: undefined, body: { content: 'secret words' } };
const busy = new HTTPError(503, 'Service Unavailable', 'POST', URL_WITH_SECRET, request);
const raw = { code: 50035, message: 'Invalid Form Body' };
const refused = new DiscordAPIError(raw, 50035, 400, 'POST', URL_WITH_SECRET, request);
const cut = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });

describe('explainFailure()', () => {
  it.each([
    [busy, 'Discord responded with 503: try again later'],
    [refused, 'Discord refused the request (400): Invalid Form Body'],
    [cut, 'Discord cannot be reached (UND_ERR_SOCKET)'],
    [new DOMException('aborted', 'AbortError'), 'Discord cannot be reached (timeout)'],
  ])('says what to do about %s', (error, words) => {
    expect(explainFailure(error)).toMatchObject({
      name: 'OperatorError',
      message: expect.stringContaining(words),
    });
  });

  it('gives back what is no failure of Discord or the network', () => {
    const bug = new TypeError('x is not a function');
    expect(explainFailure(bug)).toBe(bug);
    expect(explainFailure('text')).toBe('text');
  });
});

describe('failureFields()', () => {
  it('keeps what tells failures apart and nothing that holds a token or a text', () => {
    expect(failureFields(refused)).toEqual({ code: 50035, status: 400, reason: 'Invalid Form Body' });
    expect(failureFields(busy)).toEqual({ status: 503, reason: 'Service Unavailable' });
    expect(failureFields(cut)).toEqual({ code: 'UND_ERR_SOCKET', reason: 'other side closed' });
    expect(failureFields('text')).toEqual({ code: undefined, reason: 'unknown' });
    expect(JSON.stringify([busy, refused, cut].map(failureFields))).not.toContain('secret');
  });
});

describe('a request with files', () => {
  const PROGRAM = fileURLToPath(new URL('../../fixtures/file-sender.ts', import.meta.url));
  const EARLY = 'HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';

  it('fails, and the process goes on, where its connection is reset, ends or is answered too early', async () => {
    const ways: readonly ((socket: Socket) => void)[] = [
      (socket) => void socket.resetAndDestroy(),
      (socket) => void socket.end(),
      (socket) => void socket.end(EARLY),
    ];
    let connections = 0;
    const server = createServer((socket) => {
      const meet = ways[connections++ % ways.length];
      socket.on('error', () => {}).once('data', () => meet?.(socket));
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const program = await promisify(execFile)(process.execPath, [PROGRAM, `http://127.0.0.1:${port}/api`]);
    expect(program).toEqual({ stdout: 'failed\n'.repeat(10), stderr: '' });
  });
});
