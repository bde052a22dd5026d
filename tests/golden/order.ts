import { readFileSync } from 'node:fs';
import { z } from 'zod';

const orderedQuery = z.strictObject({
  query: z.string(),
  /** The fact that must come first in an answer; null where there must be no answer. */
  fact: z.string().nullable(),
  /** Facts that must follow among the matches, in this order. */
  // biome-ignore lint/suspicious/noThenProperty: the key of a data file; the value is no function, so nothing awaits it
  then: z.array(z.string()).default([]),
  /** It ought to hold and does not yet. */
  fails: z.literal(true).optional(),
});

/** A query written by hand from the facts, with what must come first and what after it. */
export type OrderedQuery = z.infer<typeof orderedQuery>;

/** Reads such queries, a JSON document a line. */
export const readOrdered = (path: string): OrderedQuery[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => orderedQuery.parse(JSON.parse(line)));
