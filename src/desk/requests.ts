import { z } from 'zod';
import { OperatorError } from '../errors.ts';
import type { Connection, FactDraft, RecordFile } from '../knowledge/curating/fact-input.ts';
import type { FileToImport } from '../knowledge/curating/import-file.ts';
import type { Marked } from '../knowledge/curating/marked-text.ts';

const place = z.number().int().nonnegative();
const marked = z.object({ source: z.string(), paragraph: place, start: place, end: place });
/** The record itself is checked by the pack's own schema. */
const draft = z.object({
  id: z.string(),
  topic: z.string(),
  before: z.string().optional(),
  record: z.looseObject({ claim: z.string(), asks: z.array(z.string()), quotes: z.array(z.looseObject({})) }),
});
const connection = z.discriminatedUnion('is', [
  z.object({
    is: z.enum(['contrast', 'prompt']),
    id: z.string(),
    record: z.looseObject({
      facts: z.array(z.string()).optional(),
      sides: z.array(z.looseObject({ facts: z.array(z.string()) })).optional(),
    }),
  }),
  z.object({
    is: z.literal('name'),
    record: z.looseObject({ id: z.string(), name: z.string(), aliases: z.array(z.string()) }),
  }),
]);
const file = z.object({
  name: z.string().min(1).max(255),
  data: z.base64(),
  standpoint: z.string().max(300),
});
const recordFile = z.object({
  path: z.string().max(200),
  text: z.string().max(200_000),
  before: z.string().optional(),
});
const asked = z.object({ query: z.string().max(1_000), draft: draft.optional() });

/** @throws OperatorError for a body of another form; so do the others */
export const markedBody = (body: unknown): Marked => read(marked, body);
export const draftBody = (body: unknown): FactDraft => read(draft, body) as unknown as FactDraft;
export const recordBody = (body: unknown): RecordFile => read(recordFile, body);
export const connectionBody = (body: unknown): Connection => read(connection, body) as unknown as Connection;
export function fileBody(body: unknown): FileToImport {
  const { data, ...rest } = read(file, body);
  return { ...rest, bytes: Buffer.from(data, 'base64') };
}
export const askBody = (body: unknown): { readonly query: string; readonly draft?: FactDraft | undefined } =>
  read(asked, body) as unknown as { query: string; draft?: FactDraft };

function read<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new OperatorError('This is no request of the desk: reload the page.');
  return parsed.data;
}
