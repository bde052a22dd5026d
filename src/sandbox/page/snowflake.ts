/** Discord's epoch, the start of 2015. */
const EPOCH = 1_420_070_400_000;

let count = 0n;

/** A new id in Discord's format: the time, then a counter. */
export function snowflake(now = Date.now()): string {
  count = (count + 1n) % 4096n;
  return String((BigInt(now - EPOCH) << 22n) | count);
}

/** A new, unique interaction token. */
export const token = (): string =>
  `aW50ZXJhY3Rpb246${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '');
