import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '../../errors.ts';

/** Writes a file that must not be there yet, and its folder: nothing is ever overwritten. */
export function writeNew(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const open = openSync(file, 'wx');
    writeFileSync(open, text);
    closeSync(open);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new OperatorError(`${file} exists: choose another id (--id), or take the file away`);
    }
    throw error;
  }
}
