import { randomBytes } from 'node:crypto';

/** A mistake of the person who uses the program: its message is shown to them and says what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** A short id that ties what a user sees of an unexpected error to its entry in the log. */
export const incidentId = (): string => randomBytes(4).toString('hex');
