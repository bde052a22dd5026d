import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Lines that are kept. */
const KEPT = 1000;

/** The lines typed in earlier sessions, in a file that its owner alone may read. */
export interface History {
  /** The newest first, as Node's readline takes them. */
  readonly lines: string[];
  /** Keeps a line; one that begins with a blank is not kept. */
  add(line: string): void;
}

/** Reads the history; a session goes on without one where the file cannot be read or written. */
export function openHistory(file: string): History {
  const kept = quietly(() => readFileSync(file, 'utf8').split('\n').filter(Boolean)) ?? [];
  if (kept.length > 2 * KEPT)
    quietly(() => writeFileSync(file, `${kept.slice(-KEPT).join('\n')}\n`, { mode: 0o600 }));
  return {
    lines: kept.slice(-KEPT).reverse(),
    add(line) {
      if (line.trim() === '' || line.startsWith(' ')) return;
      quietly(() => {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        appendFileSync(file, `${line}\n`, { mode: 0o600 });
      });
    },
  };
}

/** What a piece of work gives; undefined where the file system refuses it. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
