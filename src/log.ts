import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** Names whose values are secret, at any depth. */
const SECRET_NAME = /(?:token|authorization|secret|password)$/i;
/** Secrets within texts: a bot's token, an interaction's, and whatever a header or a JSON body quoted in a text shows. */
const SECRET_TEXTS = [
  // Not begun within a word: else a long one would be read again from each of its letters.
  /(?<![\w-])[\w-]{20,}\.[\w-]{6,}\.[\w-]{25,}/g,
  /aW50ZXJhY3Rpb24[\w-]{10,}/g,
  /(?<=\/(?:interactions|webhooks)\/\d+\/)[\w.-]{10,}/g,
  /(?<=\b(?:Bot|Bearer) )[\w.-]{20,}/g,
  /(?<=token\\{0,4}["']?\s{0,9}[:=]\s{0,9}\\{0,4}["']?)[\w.-]{10,}/gi,
];
const CENSOR = '[redacted]';

/** A line of the log without its secrets. Reads the whole line again: pino's own redaction knows no arbitrary depth. */
const withoutSecrets = (line: string): string =>
  `${JSON.stringify(
    JSON.parse(line, (name, value: unknown) => {
      if (SECRET_NAME.test(name)) return CENSOR;
      if (typeof value !== 'string') return value;
      return SECRET_TEXTS.reduce((text, secret) => text.replace(secret, CENSOR), value);
    }),
  )}\n`;

/** A JSON logger that never writes a token; interaction tokens count. `destination` is standard output unless given. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, hooks: { streamWrite: withoutSecrets } };
  return destination ? pino(options, destination) : pino(options);
}
