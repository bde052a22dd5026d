/** Discord counts from the first second of 2015. */
const EPOCH = 1_420_070_400_000;

let count = 0n;

/** A new id as Discord makes them: the time, then a count. */
export function snowflake(now = Date.now()): string {
  count = (count + 1n) % 4096n;
  return String((BigInt(now - EPOCH) << 22n) | count);
}

/** A new interaction's token: long, and like no other. */
export const token = (): string =>
  `aW50ZXJhY3Rpb246${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '');
