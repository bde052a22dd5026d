import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { programVersion } from '../config/version.ts';
import { EXIT, OperatorError } from '../errors.ts';

const ALWAYS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const satisfies ParseArgsOptionsConfig;

/**
 * Reads a program's command line. `--help` and `--version` are answered at once, before anything is read or opened, and
 * end the program.
 *
 * @throws {OperatorError} with the usage text, where an option is not the program's.
 */
export function readCommandLine<const T extends ParseArgsOptionsConfig>(usage: string, options: T) {
  const read = parsed(usage, options);
  const { help, version } = read.values as { help?: boolean; version?: boolean };
  if (help !== true && version !== true) return read;
  process.stdout.write(`${help === true ? usage : programVersion()}\n`);
  process.exit(EXIT.stopped);
}

function parsed<const T extends ParseArgsOptionsConfig>(usage: string, options: T) {
  try {
    return parseArgs({ allowPositionals: true, options: { ...options, ...ALWAYS } });
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    // Node goes on about how to pass an option for an argument.
    throw new OperatorError(`${error.message.split('. ')[0]}\n${usage}`);
  }
}

/**
 * Reads the command line of a program that takes nothing but `--help` and `--version`.
 *
 * @throws {OperatorError} with the usage text, where there is anything else.
 */
export function readNoArguments(usage: string): void {
  const [strange] = readCommandLine(usage, {}).positionals;
  if (strange !== undefined) throw new OperatorError(`“${strange}” is not taken\n${usage}`);
}

/**
 * Runs a program. What the operator can mend is printed in one line, and ends it with `failed`, or with the error's own
 * exit code.
 */
export async function runProgram(run: () => Promise<void>, failed?: number): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = failed ?? error.exitCode;
  }
}
