import { parentPort, workerData } from 'node:worker_threads';
import { OperatorError } from '../errors.ts';
import { readDocument } from '../knowledge/import/read-file.ts';
import { unzippedSize } from '../knowledge/import/unzipped-size.ts';
import type { DraftRead } from './read-draft.ts';

/** Bytes that a Word file may unpack to. */
const MAX_UNZIPPED = 100 * 2 ** 20;

async function read(name: string, bytes: Uint8Array): Promise<DraftRead> {
  try {
    if (name.toLowerCase().endsWith('.docx') && unzippedSize(bytes) > MAX_UNZIPPED)
      return { problem: 'unpacks to more than a text needs' };
    return { paragraphs: (await readDocument(name, bytes)).paragraphs };
  } catch (error) {
    return { problem: error instanceof OperatorError ? error.message : 'is broken' };
  }
}

const { name, bytes }: { name: string; bytes: Uint8Array } = workerData;
parentPort?.postMessage(await read(name, bytes));
