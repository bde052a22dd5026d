import type { IncomingMessage } from 'node:http';

/**
 * A request's body, byte for byte; undefined where it is longer than `limit` bytes, of which no more is then read.
 * Rejects when the client goes away. Hono's own limit turns a body of undeclared length into a web stream first, and
 * reading the stream as an iterator would cost a tenth of an answer.
 */
export function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | undefined>();
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer) => {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else refuse();
  };
  const refuse = () => {
    // The connection must live on for the refusal.
    incoming.off('data', take).pause();
    resolve(undefined);
  };
  if (Number(incoming.headers['content-length'] ?? 0) > limit) resolve(undefined);
  else {
    incoming
      .on('data', take)
      .on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
      .on('error', reject)
      .on('close', () => incoming.readableEnded || reject(new Error('The client went away')));
  }
  return promise;
}
