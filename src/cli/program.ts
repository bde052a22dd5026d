import type { Readable } from 'node:stream';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { programVersion } from '../config/version.ts';
import { BrokenInputError, EXIT, OperatorError, UnavailableError } from '../errors.ts';
import { UserError } from '../language/user-error.ts';
import type { Output } from '../terminal/screen.ts';

/** What a program works with: the process's own, or a test's. */
export interface Surroundings {
  /** The command line after the program's name. */
  readonly args: readonly string[];
  /** @throws {BrokenInputError} where a variable of the environment is wrong */
  config(): Config;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Output;
  readonly errors: NodeJS.WritableStream;
}

const ALWAYS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const satisfies ParseArgsOptionsConfig;

/** What a program takes on its command line. */
interface CommandLine<T extends ParseArgsOptionsConfig> {
  readonly usage: string;
  readonly options?: T;
  /** Whether it takes words beside its options. */
  readonly takesWords?: boolean;
  /** How it ends after a mistake of whoever runs it, unless as the error says. */
  readonly failed?: number;
}
type Given<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

/**
 * A program: reads its command line, runs, and gives the exit code. `--help` and `--version` are answered before anything
 * else is read. What whoever runs it can mend is printed in one line.
 */
export const program =
  <const T extends ParseArgsOptionsConfig>(
    { usage, options, takesWords = false, failed }: CommandLine<T>,
    run: (given: Given<T>, surroundings: Surroundings) => Promise<number> | number,
  ) =>
  async (surroundings: Surroundings): Promise<number> => {
    try {
      const given = parsed(usage, { ...options, ...ALWAYS }, surroundings.args);
      const { help, version } = given.values as { help?: boolean; version?: boolean };
      if (help === true || version === true) {
        surroundings.output.write(`${help === true ? usage : programVersion()}\n`);
        return EXIT.stopped;
      }
      const [strange] = takesWords ? [] : given.positionals;
      if (strange !== undefined) throw new OperatorError(`“${strange}” is not taken\n${usage}`);
      return await run(given as unknown as Given<T>, surroundings);
    } catch (error) {
      surroundings.errors.write(`${mendable(error).message}\n`);
      if (error instanceof BrokenInputError) return error.exitCode;
      return failed ?? (error instanceof OperatorError ? error.exitCode : EXIT.badInput);
    }
  };

/**
 * An error that whoever runs a program can mend.
 *
 * @throws any other again
 */
export function mendable(error: unknown): Error {
  if (error instanceof OperatorError || error instanceof UserError || error instanceof UnavailableError)
    return error;
  throw error;
}

function parsed<T extends ParseArgsOptionsConfig>(usage: string, options: T, args: readonly string[]) {
  try {
    return parseArgs({ allowPositionals: true, options, args });
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    // Node goes on about how to pass an option for an argument.
    throw new OperatorError(`${error.message.split('. ')[0]}\n${usage}`);
  }
}

/** Runs a program as this process. */
export async function runProcess(run: (surroundings: Surroundings) => Promise<number>): Promise<void> {
  // Whoever reads the output may have seen enough: `ask … | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await run({
    args: process.argv.slice(2),
    config: readEnvironment,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  });
}
