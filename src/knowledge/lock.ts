import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quote } from '../facts/fact.ts';
import type { Problem } from './problem.ts';
import { sha256 } from './texts.ts';

/** What the check against the texts found: each text's hash and length, each quote's place and hash, by fact. */
export interface Lock {
  readonly sources: Readonly<Record<string, LockedSource>>;
  readonly quotes: Readonly<Record<string, readonly Proof[]>>;
}

interface LockedSource {
  readonly sha256: string;
  readonly words: number;
  /** How many of them are quoted, each counted once; not in locks of version 580e77a. */
  readonly quoted?: number;
}

/** Where a quote was found, and what it says. */
export interface Proof {
  readonly source: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
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
    const lock: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isLock(lock)) return { lock, problems: [] };
  } catch {
    // As bad as one of another shape.
  }
  return none('is not a lock file');
}

// By hand: Zod would be loaded, and take longer, for a file that people do not write.
function isLock(lock: unknown): lock is Lock {
  if (!isRecord(lock) || !isRecord(lock['sources']) || !isRecord(lock['quotes'])) return false;
  return (
    Object.keys(lock).length === 2 &&
    Object.values(lock['sources']).every((one) => hasExactly(one, SOURCE) || hasExactly(one, OLDER_SOURCE)) &&
    Object.values(lock['quotes']).every(
      (proofs) => Array.isArray(proofs) && proofs.every((one) => hasExactly(one, PROOF)),
    )
  );
}

const OLDER_SOURCE = { sha256: 'string', words: 'number' };
const SOURCE = { ...OLDER_SOURCE, quoted: 'number' };
const PROOF = { source: 'string', paragraph: 'number', start: 'number', end: 'number', sha256: 'string' };

const hasExactly = (one: unknown, types: Readonly<Record<string, string>>): boolean =>
  isRecord(one) &&
  Object.keys(one).length === Object.keys(types).length &&
  Object.entries(types).every(([key, type]) => typeof one[key] === type);

const isRecord = (one: unknown): one is Record<string, unknown> =>
  typeof one === 'object' && one !== null && !Array.isArray(one);
