import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The steps of a write, which a test may let fail. */
export interface FileSteps {
  /** Writes a new file and waits until the disk has it. */
  writeNew(file: string, text: string): void;
  rename(from: string, to: string): void;
  remove(file: string): void;
}

export const DISK: FileSteps = {
  writeNew(file, text) {
    const open = openSync(file, 'wx');
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  },
  rename: renameSync,
  remove: (file) => rmSync(file, { force: true }),
};

/**
 * Writes a file so that it is, at any moment, as it was or as it is to be. What is written first stands beside it under a name that
 * begins with a dot, which readers of a pack pass over.
 *
 * @throws Error of the file system, such as ENOSPC; the file is then as it was
 */
export function writeAtomic(file: string, text: string, disk: FileSteps = DISK): void {
  const draft = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    disk.writeNew(draft, text);
    disk.rename(draft, file);
  } catch (error) {
    disk.remove(draft);
    throw error;
  }
}
