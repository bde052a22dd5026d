import { STATUS_CODES } from 'node:http';
import type { RESTOptions } from 'discord.js';
import { type Dispatcher, getGlobalDispatcher } from 'undici';

type Request = RESTOptions['makeRequest'];

/**
 * How discord.js's REST sends a request (its option `makeRequest`): through undici, as it does by itself, but a body in
 * parts is written as it stands, where discord.js would first copy it into one, and nothing is made of the answer but
 * what is asked for. That takes half as long on the processor.
 */
export const makeRequest: Request = (url, init) => {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Request>>>();
  const pathAt = url.indexOf('/', url.indexOf('//') + 2);
  const { signal } = init;
  let stop = () => reject(signal?.reason);
  const stopped = () => stop();
  signal?.addEventListener('abort', stopped);
  const chunks: Buffer[] = [];
  let status = 0;
  let fields: readonly Buffer[] = [];
  // That which discord.js asks too: Node sets another there for somebody who is behind a proxy.
  getGlobalDispatcher().dispatch(
    { ...(init as Dispatcher.DispatchOptions), origin: url.slice(0, pathAt), path: url.slice(pathAt) },
    {
      onConnect(abort) {
        if (signal?.aborted) abort(signal.reason);
        else stop = () => abort(signal?.reason);
      },
      onHeaders(code, headers) {
        [status, fields] = [code, headers ?? []];
        return true;
      },
      onData: (chunk) => chunks.push(chunk) > 0,
      onComplete() {
        signal?.removeEventListener('abort', stopped);
        resolve(responseOf(status, fields, Buffer.concat(chunks)));
      },
      onError: reject,
    },
  );
  return promise;
};

/** What discord.js reads of a response; `fields` are names and values by turns. */
function responseOf(status: number, fields: readonly Buffer[], body: Buffer): Awaited<ReturnType<Request>> {
  const get = (name: string): string | null => {
    const at = fields.findIndex(
      (one, place) => place % 2 === 0 && `${one}`.toLowerCase() === name.toLowerCase(),
    );
    return at < 0 ? null : `${fields[at + 1]}`;
  };
  return {
    body: null,
    bodyUsed: false,
    headers: { get, has: (name: string) => get(name) !== null } as Headers,
    status,
    statusText: STATUS_CODES[status] ?? '',
    ok: status >= 200 && status < 300,
    arrayBuffer: async () => new Uint8Array(body).buffer,
    json: async () => JSON.parse(`${body}`),
    text: async () => `${body}`,
  };
}
