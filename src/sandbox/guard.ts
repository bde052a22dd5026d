import type { MiddlewareHandler } from 'hono';

/** Headers of every response: no resource from or to other origins, and no framing. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The host names of a loopback port. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Rejects requests from other pages: a foreign host name that resolves to this machine (DNS rebinding), and a post
 * with a foreign origin or none. `port` is called per request, since it is known only once the server listens.
 */
export const guard =
  (port: () => number): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? '';
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    if (!NAMES.some((name) => host === `${name}:${port()}`))
      return c.text('This page is for this machine.', 403);
    if (c.req.method === 'POST') {
      const isJson = /^application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? '');
      if (!isJson) return c.text('JSON only.', 415);
      if (c.req.header('origin') !== `http://${host}`) return c.text('This page answers itself alone.', 403);
    }
    return next();
  };
