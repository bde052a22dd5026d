import type { IncomingMessage } from 'node:http';

/**
 * A request's body, byte for byte; undefined where it is longer than `limit` bytes, of which no more is then read.
 * Rejects when the client goes away. Hono's own limit turns a body of undeclared length into a web stream first.
 */
export async function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  // The connection must live on for the refusal.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
