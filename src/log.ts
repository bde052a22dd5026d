import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** Where a secret may stand in what is logged. */
const SECRETS = [
  'token',
  '*.token',
  'authorization',
  '*.authorization',
  'headers.authorization',
  '*.headers.authorization',
];

/** A JSON logger that never writes a token; interaction tokens count. `destination` is standard output unless given. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, redact: { paths: SECRETS, censor: '[redacted]' } };
  return destination ? pino(options, destination) : pino(options);
}
