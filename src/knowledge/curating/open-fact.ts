import { CORE_SCHEMA, load } from 'js-yaml';
import type { Records } from '../read.ts';
import type { FactDraft, FactInput } from './fact-input.ts';
import { hashOf, textOf } from './save-fact.ts';

/** The draft that changes a fact, with what stands in its file now; undefined where there is none. */
export function openFact({ fact }: Records, id: string): FactDraft | undefined {
  const filed = fact.find((one) => one.id === id);
  const text = filed && textOf(filed.file);
  if (filed === undefined || text === undefined) return undefined;
  return {
    id,
    topic: filed.folder,
    record: load(text, { schema: CORE_SCHEMA }) as FactInput,
    before: hashOf(text),
  };
}
