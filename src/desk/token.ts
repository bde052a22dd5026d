import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Rejects requests without the token of the printed address: other programs and users of this machine have none. */
export const tokenGuard =
  (token: string): MiddlewareHandler =>
  async (c, next) => {
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digest(given), digest(token)))
      return c.text('Open the address that npm run desk printed: the token is missing or old.', 401);
    return next();
  };
