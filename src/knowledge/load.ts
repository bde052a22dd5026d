import { existsSync } from 'node:fs';
import { type Steps, toEnd } from '../async/steps.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { toFactBase } from './fact-base-of.ts';
import { readLock } from './lock.ts';
import type { Problem } from './problem.ts';
import { noRecords, recordSteps } from './read.ts';
import type { Pack, Rule } from './rule.ts';
import { advise, lint, rulesFor } from './rules/index.ts';
import { quoteLocked } from './rules/quote-locked.ts';
import { NO_TEXTS, readTexts } from './texts.ts';

/** A pack as read, and everything that is wrong with it. */
export interface Checked {
  readonly pack: Pack;
  readonly problems: readonly Problem[];
  /** What would make it better, and keeps nobody from serving it. */
  readonly advice: readonly Problem[];
}

/** The folders and files that a pack cannot do without. */
const REQUIRED = ['pack.yaml', 'names.yaml', 'sources', 'topics', 'facts', 'contrasts', 'prompts'];

/** A problem for each part of a pack that is not there. */
export const absentParts = (dir: string): Problem[] =>
  REQUIRED.filter((name) => !existsSync(`${dir}/${name}`)).map((name) => ({
    file: `${dir}/${name}`,
    path: '',
    message: `is missing: set KNOWLEDGE_DIR to a fact base, or run 'npm run -s knowledge -- init DIR'`,
  }));

/** A pack as read, what is wrong with its files, and the rules that remain to be checked. */
export interface ReadPack {
  readonly pack: Pack;
  readonly problems: readonly Problem[];
  readonly rules: readonly Rule[];
}

/** Reads a pack; with `sourcesDir`, the texts found there too. */
const readPack = (dir: string, sourcesDir?: string): ReadPack => toEnd(packSteps(dir, sourcesDir));

/** Reads a pack in steps, a record each. */
export function* packSteps(dir: string, sourcesDir?: string): Steps<ReadPack> {
  const absent = absentParts(dir);
  const { lock, problems: lockProblems } = readLock(dir);
  const read = absent.length > 0 ? { records: noRecords(dir), problems: [] } : yield* recordSteps(dir);
  const sourceIds = read.records.source.map(({ id }) => id);
  const { texts, problems: textProblems } =
    sourcesDir === undefined ? NO_TEXTS : readTexts(sourcesDir, sourceIds);
  const pack = { records: read.records, lock, texts };
  if (absent.length > 0) return { pack, problems: absent, rules: [] };
  // Without its lock, no quote is locked: that is said already.
  const rules = rulesFor(pack).filter((rule) => rule !== quoteLocked || lockProblems.length === 0);
  return { pack, problems: [...read.problems, ...textProblems, ...lockProblems], rules };
}

/** Reads a pack and runs the whole lint; with `sourcesDir`, quotes are compared with the texts found there. */
export function checkPack(dir: string, sourcesDir?: string): Checked {
  const { pack, problems, rules } = readPack(dir, sourcesDir);
  return { pack, problems: [...problems, ...lint(pack, rules)], advice: advise(pack) };
}

/** A fact base, or all that keeps a pack from being one. */
export type Loaded =
  | { readonly ok: true; readonly base: FactBase }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a pack for use: the fact base, or every problem that keeps it from being one. */
export function loadFactBase(dir: string): Loaded {
  const { pack, problems: unread, rules } = readPack(dir);
  const problems = [...unread, ...lint(pack, rules)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, base: toFactBase(pack.records) };
}
