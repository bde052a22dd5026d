import { EXIT } from '../../errors.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { loadFactBase } from '../load.ts';
import { problemLine } from '../problem.ts';

/** The fact base in `dir`; prints every problem and exits with 1 where there is one. */
export function factBaseOrExit(dir: string): FactBase {
  const loaded = loadFactBase(dir);
  if (loaded.ok) return loaded.base;
  for (const problem of loaded.problems) process.stderr.write(`${problemLine(problem)}\n`);
  process.exit(EXIT.badInput);
}
