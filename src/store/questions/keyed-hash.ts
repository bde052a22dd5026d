import { createHmac, randomBytes } from 'node:crypto';

/** A new key, for one record alone. */
export const newKey = (): string => randomBytes(24).toString('base64url');

/** What stands for a user within one record: an HMAC-SHA256 of the id with that record's key. */
export const keyedHash = (key: string, userId: string): string =>
  createHmac('sha256', key).update(userId).digest('base64url');
