import type { z } from 'zod';
import type { RecordOf } from '../read.ts';
import { RECORDS } from '../records.ts';

/** A record that is well formed, or what is wrong with its form by the path in it. */
export type ParsedFact =
  | { readonly ok: true; readonly record: RecordOf<'fact'> }
  | { readonly ok: false; readonly issues: readonly { readonly path: string; readonly message: string }[] };

/** Checks a fact's form by the schema that files are read with. */
export function parseFact(input: unknown): ParsedFact {
  const parsed = RECORDS.fact.schema.safeParse(input);
  if (parsed.success) return { ok: true, record: parsed.data };
  return { ok: false, issues: parsed.error.issues.map(issue) };
}

const issue = ({ path, message }: z.core.$ZodIssue) => ({ path: path.join('.'), message });
