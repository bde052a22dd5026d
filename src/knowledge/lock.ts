import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Quote } from '../facts/fact.ts';
import type { Problem } from './problem.ts';
import { sha256 } from './texts.ts';

/** Where a quote was found, and what it says. */
const proof = z.strictObject({
  source: z.string(),
  paragraph: z.number(),
  start: z.number(),
  end: z.number(),
  sha256: z.string(),
});
export type Proof = Readonly<z.output<typeof proof>>;

/** A text's hash and length; how many of its words are quoted, each counted once, is not in locks of version 580e77a. */
const lockedSource = z.strictObject({
  sha256: z.string(),
  words: z.number(),
  quoted: z.number().optional(),
});

const lockSchema = z.strictObject({
  sources: z.record(z.string(), lockedSource),
  quotes: z.record(z.string(), z.array(proof)),
});

/** What the check against the texts found: each text's hash and length, each quote's place and hash, by fact. */
export interface Lock {
  readonly sources: Readonly<Record<string, z.output<typeof lockedSource>>>;
  readonly quotes: Readonly<Record<string, readonly Proof[]>>;
}

export const lockFile = (dir: string): string => join(dir, 'quotes.lock.json');

/** A lock as it stands in its file. */
export const lockText = (lock: Lock): string => `${JSON.stringify(lock, null, 1)}\n`;

/** The hash of what a quote says and where; runs of white space count as one space. */
export const quoteHash = (quote: Pick<Quote, 'source' | 'paragraph' | 'exact'>): string =>
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
    const { data } = lockSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (data !== undefined) return { lock: data, problems: [] };
  } catch {
    // As bad as one of another shape.
  }
  return none('is not a lock file');
}
