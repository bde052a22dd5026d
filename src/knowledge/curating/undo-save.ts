import { rmSync } from 'node:fs';
import type { SaveOutcome } from './fact-input.ts';
import { type PackFolders, textOf, writeLock } from './save-fact.ts';
import { writeAtomic } from './write-atomic.ts';

/** Puts a file back as it was before a save, and the lock; gives false, and changes nothing, where it was changed since. */
export function undoSave(folders: PackFolders, saved: Extract<SaveOutcome, { outcome: 'saved' }>): boolean {
  const { file, text, before } = saved;
  if (textOf(file) !== text) return false;
  if (before === undefined) rmSync(file);
  else writeAtomic(file, before);
  writeLock(folders);
  return true;
}
