import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
 * What tells a pack, and the program that reads it, from every other: a hash of each folder's name, and of each file's
 * name and bytes. Undefined where something in it is neither, which the lint has to see.
 */
export function fingerprint(dir: string, code: readonly string[] = CODE): string | undefined {
  const hash = createHash('sha256').update(`${process.version}\n${process.cwd()}\n`);
  const add = (path: string): boolean => {
    const bytes = readFileSync(path);
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
    return true;
  };
  const addFolder = (folder: string): boolean => {
    // Empty ones count too: the lint tells of one that is missing, or where none belongs. A clone's history is no
    // part of the pack.
    hash.update(`${folder}\n`);
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== '.git')
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .every((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? addFolder(path) : entry.isFile() && add(path);
      });
  };
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
  try {
    mkdirSync(folder, { recursive: true });
    putInPlace(join(folder, FILE), `${print}\n${sha256(print + text)}\n${text}`);
  } catch {
    // Nothing is lost but time.
  }
}

/** Whole or not at all, whoever else starts at the same time. */
function putInPlace(path: string, text: string): void {
  const written = `${path}.${process.pid}`;
  try {
    writeFileSync(written, text, { mode: 0o600 });
    renameSync(written, path);
  } catch (error) {
    // On a full disk each start would leave another.
    rmSync(written, { force: true });
    throw error;
  }
}
