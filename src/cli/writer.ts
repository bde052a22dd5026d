import { type Problem, problemLine } from '../knowledge/problem.ts';
import type { Surroundings } from './program.ts';

/** Writes for a command, and gives its exit code. */
export const writer = ({ output, errors }: Surroundings) => {
  const say = (text: string): number => {
    output.write(`${text}\n`);
    return 0;
  };
  return {
    output,
    say,
    advise: (text: string) => void errors.write(`advice: ${text}\n`),
    /** Prints the problems, or `success()` if there are none. */
    report(problems: readonly Problem[], success: () => string): number {
      if (problems.length === 0) return say(success());
      for (const problem of problems) errors.write(`${problemLine(problem)}\n`);
      errors.write(`${problems.length} problem${problems.length === 1 ? '' : 's'}\n`);
      return 1;
    },
  };
};
