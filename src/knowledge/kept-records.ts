import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Records } from './read.ts';
import { sha256 } from './texts.ts';

/** What of the program decides how records read: this room, the domain's types, and the versions of its packages. */
const CODE = ['.', '../facts', '../../package.json'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const FILE = 'records.json';

/**
 * What tells a pack, and the program that reads it, from every other: a hash of each file's name and bytes. Undefined
 * where something in it is neither file nor folder, which the lint has to see.
 */
export function fingerprint(dir: string, code: readonly string[] = CODE): string | undefined {
  const hash = createHash('sha256').update(`${process.version}\n${process.cwd()}\n`);
  const add = (path: string): boolean => {
    const bytes = readFileSync(path);
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
    return true;
  };
  const addFolder = (folder: string): boolean =>
    readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .every((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? addFolder(path) : entry.isFile() && add(path);
      });
  try {
    return [...code, dir].every((path) => (path.endsWith('.json') ? add(path) : addFolder(path)))
      ? hash.digest('hex')
      : undefined;
  } catch {
    return undefined;
  }
}

/** The records that were kept for this fingerprint in a folder; undefined where there are none, or not as written. */
export function keptRecords(folder: string, print: string): Records | undefined {
  try {
    const [of, hash, text = ''] = readFileSync(join(folder, FILE), 'utf8').split('\n');
    return of === print && hash === sha256(print + text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps records in which the check found nothing wrong; where that cannot be, the next start reads them again. */
export function keepRecords(folder: string, print: string, records: Records): void {
  const text = JSON.stringify(records);
  const path = join(folder, FILE);
  const written = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    // Whole or not at all, whoever else starts at the same time.
    writeFileSync(written, `${print}\n${sha256(print + text)}\n${text}`, { mode: 0o600 });
    renameSync(written, path);
  } catch {
    // Nothing is lost but time.
  }
}
