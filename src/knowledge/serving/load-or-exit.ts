import { EXIT } from '../../errors.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { loadFactBase } from '../load.ts';
import { type Problem, problemLine } from '../problem.ts';
import { packConflicts } from './pack-conflicts.ts';

/** The fact base in `dir`; prints every problem and exits with 1 where there is one. */
export function factBaseOrExit(dir: string): FactBase {
  const loaded = loadFactBase(dir);
  return loaded.ok ? loaded.base : exit(loaded.problems);
}

/**
 * The fact bases of several folders, to be served by one bot. Prints every problem of all of them and exits with 1 where
 * there is one, or where two cannot be told apart.
 */
export function factBasesOrExit(dirs: readonly string[]): FactBase[] {
  const loaded = dirs.map((dir) => loadFactBase(dir));
  const broken = loaded.flatMap((one) => (one.ok ? [] : one.problems));
  if (broken.length > 0) exit(broken);
  const bases = loaded.flatMap((one) => (one.ok ? [one.base] : []));
  const conflicts = packConflicts(bases.map((base, at) => ({ base, dir: dirs[at] ?? '' })));
  return conflicts.length > 0 ? exit(conflicts) : bases;
}

function exit(problems: readonly Problem[]): never {
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  process.exit(EXIT.badInput);
}
