import type { Checked } from '../load.ts';
import { type Problem, problemLine } from '../problem.ts';
import { proofsOf } from '../proofs.ts';
import type { RecordOf, Records } from '../read.ts';
import type { Pack, Rule } from '../rule.ts';
import { advise, lint, rulesFor } from '../rules/index.ts';

/** A fact that is well formed and not saved yet. */
export interface ParsedDraft {
  readonly id: string;
  readonly topic: string;
  readonly file: string;
  readonly record: RecordOf<'fact'>;
}

/** A pack as it would be with a draft. */
export interface Drafted {
  readonly pack: Pack;
  /** The problems that the draft has or brings about, by its own file's name or another's. */
  readonly problems: readonly Problem[];
  readonly advice: readonly Problem[];
}

/** The records of a pack with a draft among them. */
export const recordsWith = (records: Records, { id, topic, file, record }: ParsedDraft): Records => ({
  ...records,
  fact: [...records.fact.filter((fact) => fact.id !== id), { id, file, folder: topic, record }],
});

/** Runs the lint over a pack with a draft in it; a quote counts as proved if it stands in its text. */
export function draftedPack(checked: Checked, draft: ParsedDraft): Drafted {
  const { pack } = checked;
  const { id, file, record } = draft;
  const proofs = proofsOf(pack.texts, record.quotes, pack.lock.quotes[id]);
  const lock = { ...pack.lock, quotes: { ...pack.lock.quotes, [id]: proofs } };
  return judged(checked, { ...pack, records: recordsWith(pack.records, draft), lock }, file);
}

/** What is wrong with a pack, by some rules, that was not before it was changed in `file`. */
export function judged(
  { problems, advice }: Checked,
  pack: Pack,
  file: string,
  rules: readonly Rule[] = rulesFor(pack),
): Drafted {
  const known = new Set([...problems, ...advice].filter((one) => one.file !== file).map(problemLine));
  const isNew = (problem: Problem) => !known.has(problemLine(problem));
  return { pack, problems: lint(pack, rules).filter(isNew), advice: advise(pack).filter(isNew) };
}
