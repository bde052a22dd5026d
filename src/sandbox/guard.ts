import type { MiddlewareHandler } from 'hono';

/** Sent with everything: nothing from elsewhere comes in, nothing goes out, and no other page may frame or read it. */
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

/** The names by which a browser on this machine reaches a loopback port. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Keeps other pages out. A name of theirs that resolves to this machine is not among ours (DNS rebinding), and what
 * they post comes with their own origin, or none. `port` is asked for at each request: it is known once we listen.
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
