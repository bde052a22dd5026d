import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { OperatorError } from '../../errors.ts';
import { idsIn, importAny, type Outcome } from '../import/import.ts';
import type { PackFolders } from './save-fact.ts';
import { writeAtomic } from './write-atomic.ts';
import { line } from './yaml-values.ts';

/** A file that a curator brings in. */
export interface FileToImport {
  /** Its name with its ending, which says what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Who writes in it, and from where; empty where that is to be written later. */
  readonly standpoint: string;
}

/** What became of it, with the ids of the sources that are new. */
export interface ImportedFile extends Outcome {
  readonly sources: readonly string[];
}

/** Brings a text or references in as the command line does, and writes the standpoint into the new sources. */
export async function importFile(
  { dir, sourcesDir }: PackFolders,
  { name, bytes, standpoint }: FileToImport,
): Promise<ImportedFile> {
  const before = new Set(idsIn(join(dir, 'sources')));
  const folder = mkdtempSync(join(tmpdir(), 'footnote-import-'));
  try {
    const path = join(folder, basename(name.replaceAll('\\', '/')) || 'text.txt');
    writeFileSync(path, bytes);
    const { lines, refused } = await importAny(path, { dir, sourcesDir });
    const sources = idsIn(join(dir, 'sources')).filter((id) => !before.has(id));
    if (standpoint.trim() !== '')
      for (const id of sources) withStandpoint(join(dir, 'sources', `${id}.yaml`), standpoint.trim());
    return { lines: lines.map((one) => one.replaceAll(`${folder}/`, '')), refused, sources };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { lines: [error.message.replaceAll(`${folder}/`, '')], refused: true, sources: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withStandpoint(file: string, standpoint: string): void {
  const written = readFileSync(file, 'utf8');
  writeAtomic(
    file,
    written.replace(/^standpoint: ""\n/m, () => line({ standpoint })),
  );
}
