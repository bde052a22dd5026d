import { createHash } from 'node:crypto';

/** Discord takes up to 25 characters. */
const LENGTH = 22;

/** The nonce of an occurrence: the same for every attempt at it, on whichever machine; 132 bits. */
export const nonceOf = (scheduleId: string, at: number): string =>
  createHash('sha256').update(`${scheduleId} ${at}`).digest('base64url').slice(0, LENGTH);
