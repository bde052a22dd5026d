import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  type McpServerFactory,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import { Hono } from 'hono';
import { type ListeningServer, listen } from '../http/listen.ts';

/** Loopback: whoever wants it elsewhere puts a proxy with a login of its own in front. */
const HOST = '127.0.0.1';
/** Below the time after which a silent connection is cut, in ms. */
const KEEP_ALIVE_MS = 10_000;
/** Several times the longest argument, in bytes. */
const MAX_BODY = 64 * 1024;

/**
 * Serves MCP at `/mcp` on this machine to whoever has the token (Streamable HTTP; `Authorization: Bearer`, RFC 6750).
 * Requests that a page of another host made are refused (DNS rebinding).
 *
 * @throws {OperatorError} where the port is not to be had.
 */
export async function serveMcpHttp(
  factory: McpServerFactory,
  { port, token }: { readonly port: number; readonly token: string },
): Promise<ListeningServer> {
  const handler = createMcpHandler(factory, { keepAliveMs: KEEP_ALIVE_MS, maxRequestBodySize: MAX_BODY });
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('/mcp', (c) => {
    const request = c.req.raw;
    const refused =
      hostHeaderValidationResponse(request, localhostAllowedHostnames()) ??
      originValidationResponse(request, localhostAllowedOrigins());
    if (refused) return refused;
    const [, given = ''] = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (!isSame(given, token))
      return c.text('A token is needed: Authorization: Bearer TOKEN.', 401, { 'www-authenticate': 'Bearer' });
    return handler.fetch(request);
  });
  const listening = await listen(app, { host: HOST, port, names: { host: 'HOST', port: 'MCP_PORT' } });
  return {
    url: `${listening.url}/mcp`,
    async close(ms) {
      await handler.close();
      await listening.close(ms);
    },
  };
}

/** Compares in a time that tells nothing of where two texts differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
