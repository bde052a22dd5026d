import { parentPort, workerData } from 'node:worker_threads';
import { OperatorError } from '../errors.ts';
import { readDocument } from '../knowledge/import/read-file.ts';
import type { DraftRead } from './read-draft.ts';

async function read(name: string, bytes: Uint8Array): Promise<DraftRead> {
  try {
    return { paragraphs: (await readDocument(name, bytes)).paragraphs };
  } catch (error) {
    return { problem: error instanceof OperatorError ? error.message : 'is broken' };
  }
}

const { name, bytes }: { name: string; bytes: Uint8Array } = workerData;
parentPort?.postMessage(await read(name, bytes));
