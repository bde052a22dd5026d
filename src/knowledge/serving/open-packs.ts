import { BrokenInputError } from '../../errors.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { loadFactBase } from '../load.ts';
import { problemLine } from '../problem.ts';
import { packConflicts } from './pack-conflicts.ts';

/**
 * The fact base in `dir`.
 *
 * @throws {BrokenInputError} with every problem
 */
export function openPack(dir: string): FactBase {
  const loaded = loadFactBase(dir);
  if (loaded.ok) return loaded.base;
  throw new BrokenInputError(loaded.problems.map(problemLine));
}

/**
 * The fact bases of several folders, to be served by one bot.
 *
 * @throws {BrokenInputError} with every problem of all of them, or where two cannot be told apart
 */
export function openPacks(dirs: readonly string[]): FactBase[] {
  const loaded = dirs.map((dir) => loadFactBase(dir));
  const broken = loaded.flatMap((one) => (one.ok ? [] : one.problems));
  const bases = loaded.flatMap((one) => (one.ok ? [one.base] : []));
  const problems =
    broken.length > 0 ? broken : packConflicts(bases.map((base, at) => ({ base, dir: dirs[at] ?? '' })));
  if (problems.length > 0) throw new BrokenInputError(problems.map(problemLine));
  return bases;
}
