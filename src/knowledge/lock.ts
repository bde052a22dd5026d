import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Quote } from '../facts/fact.ts';
import type { Problem } from './problem.ts';
import { sha256 } from './texts.ts';

const lockSchema = z.strictObject({
  sources: z.record(z.string(), z.strictObject({ sha256: z.string(), words: z.number() })),
  quotes: z.record(
    z.string(),
    z.array(
      z.strictObject({
        source: z.string(),
        paragraph: z.number(),
        start: z.number(),
        end: z.number(),
        sha256: z.string(),
      }),
    ),
  ),
});

/** What the check against the texts found: each text's hash and length, each quote's place and hash, by fact. */
export type Lock = z.infer<typeof lockSchema>;

export const lockFile = (dir: string): string => join(dir, 'quotes.lock.json');

/** A lock as it stands in its file. */
export const lockText = (lock: Lock): string => `${JSON.stringify(lock, null, 1)}\n`;

/** The hash of what a quote says and where; runs of white space count as one space. */
export const quoteHash = (quote: Quote): string =>
  sha256(`${quote.source}\n${quote.paragraph}\n${quote.exact.trim().replace(/\s+/g, ' ')}`);

/** Reads the lock; an absent or broken one is a problem, and gives an empty lock. */
export function readLock(dir: string): { lock: Lock; problems: Problem[] } {
  const file = lockFile(dir);
  const none = (message: string) => ({
    lock: { sources: {}, quotes: {} },
    problems: [
      { file, path: '', message: `${message}: run 'npm run -s knowledge -- verify' with the texts at hand` },
    ],
  });
  if (!existsSync(file)) return none('is missing');
  try {
    return { lock: lockSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), problems: [] };
  } catch {
    return none('is not a lock file');
  }
}
