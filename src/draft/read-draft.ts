import { Worker } from 'node:worker_threads';
import { readPlainText } from '../knowledge/import/formats/plain-text.ts';
import { UserError } from '../language/user-error.ts';

/** Bytes of a draft that are read, and the time that reading may take, in ms. */
export const MAX_DRAFT_BYTES = 10 * 2 ** 20;
const MOST_MS = 60_000;
/** Memory of the reader, in MB: a file that unpacks to more ends the reader, and nothing else. */
const MOST_MB = 512;
/** The kinds of drafts. */
export const DRAFT_ENDINGS = ['docx', 'pdf', 'md', 'txt'];

/** Emphasis of Markdown. */
const EMPHASIS = /(?<![\p{L}\p{N}])([*_]{1,3})(?=\S)([^*_\n]+)(?<=\S)\1(?![\p{L}\p{N}])/gu;

/** The paragraphs of a draft that was typed. */
export const readTyped = (text: string): readonly string[] =>
  readPlainText({ text: text.replace(EMPHASIS, '$2') }).paragraphs;

/** What the reader answers. */
export type DraftRead = { readonly paragraphs: readonly string[] } | { readonly problem: string };

/**
 * Reads a draft's paragraphs, with page marks where it has pages. Reads in a thread of its own, so that a file made to
 * exhaust memory or time exhausts that thread alone.
 *
 * @throws {UserError} where it is too large, of another kind, or cannot be read
 */
export async function readDraft(
  name: string,
  bytes: Uint8Array,
  limits: { readonly ms: number; readonly mb: number } = { ms: MOST_MS, mb: MOST_MB },
): Promise<readonly string[]> {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (!DRAFT_ENDINGS.includes(ending))
    throw new UserError('draft.kind', { endings: DRAFT_ENDINGS.join(', ') });
  if (bytes.length > MAX_DRAFT_BYTES)
    throw new UserError('draft.too-large', { mb: MAX_DRAFT_BYTES / 2 ** 20 });
  const worker = new Worker(new URL('./read-draft-worker.ts', import.meta.url), {
    workerData: { name, bytes },
    resourceLimits: { maxOldGenerationSizeMb: limits.mb, maxYoungGenerationSizeMb: 64 },
    stderr: true,
  });
  const timer = setTimeout(() => void worker.terminate(), limits.ms);
  try {
    const read = await new Promise<DraftRead | undefined>((done) => {
      worker.once('message', done);
      worker.once('error', () => done(undefined));
      worker.once('exit', () => done(undefined));
    });
    if (read === undefined) throw new UserError('draft.exhausting');
    if ('problem' in read) throw new UserError('draft.unreadable', { problem: read.problem });
    return read.paragraphs;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
