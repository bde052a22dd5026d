import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { OperatorError } from '../errors.ts';
import { readDraft } from './read-draft.ts';

/**
 * Reads the paragraphs of a draft on disk.
 *
 * @throws {OperatorError} where there is no such file; {UserError} where it cannot be read as a draft
 */
export async function readDraftFile(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new OperatorError(`${path} cannot be read: name a file`, { cause: error });
  });
  return readDraft(basename(path), bytes);
}
