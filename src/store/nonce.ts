import { createHash } from 'node:crypto';

/** Discord accepts up to 25 characters. */
const LENGTH = 22;

/** The nonce of an occurrence, 132 bits: the same for every attempt on every machine. */
export const nonceOf = (scheduleId: string, at: number): string =>
  createHash('sha256').update(`${scheduleId} ${at}`).digest('base64url').slice(0, LENGTH);
