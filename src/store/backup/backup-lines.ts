import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { OperatorError } from '../../errors.ts';

/** A row of a table. */
export interface Line {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

/** The first line of a backup: the version of the schema. */
export const headOf = (version: number): object => ({ footnote: 'store', version });

/** The last line of a backup: the number of rows, by which a truncated file is detected. */
export const endOf = (rows: number): object => ({ rows });

/** The rows of a backup, each with its line number. */
export type NumberedLines = AsyncGenerator<{ readonly line: Line; readonly at: number }>;

/**
 * Reads a backup: JSON lines between those of `headOf` and `endOf`. The rows are streamed.
 * @throws OperatorError where the file cannot be read or is not a complete backup; a truncated one is detected at its
 * end.
 */
export async function readBackup(file: string): Promise<{ version: number; lines: NumberedLines }> {
  const texts = textsOf(file);
  const first = await texts.next();
  const head = parsed(file, first.done ? '' : first.value, 1);
  const { version } = head;
  if (
    head['footnote'] !== 'store' ||
    typeof version !== 'number' ||
    !Number.isSafeInteger(version) ||
    version < 1
  ) {
    throw new OperatorError(`${file}:1: is not a backup of Footnote's store`);
  }
  return { version, lines: linesOf(file, texts) };
}

async function* linesOf(file: string, texts: AsyncGenerator<string>): NumberedLines {
  let at = 1;
  let isEnded = false;
  for await (const text of texts) {
    at += 1;
    const value = parsed(file, text, at);
    if (isEnded) throw new OperatorError(`${file}:${at}: comes after the end of the backup`);
    isEnded = value['rows'] === at - 2;
    if (!isEnded) yield { line: asLine(file, value, at), at };
  }
  if (!isEnded)
    throw new OperatorError(`${file} is truncated: its last line, the number of rows, is missing`);
}

async function* textsOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new OperatorError(`${file} cannot be read (${error instanceof Error ? error.message : error})`);
  }
}

function parsed(file: string, line: string, at: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (isRecord(value)) return value;
  } catch {
    // Reported below, like any other line that is not an object.
  }
  throw new OperatorError(`${file}:${at}: is not a JSON object`);
}

function asLine(file: string, { table, row, rows }: Record<string, unknown>, at: number): Line {
  if (rows !== undefined)
    throw new OperatorError(`${file} is truncated: line ${at} counts ${rows} rows, but there are ${at - 2}`);
  const plain = (value: unknown) => value === null || typeof value === 'string' || Number.isFinite(value);
  if (typeof table === 'string' && isRecord(row) && Object.values(row).every(plain)) {
    return { table, row: row as Line['row'] };
  }
  throw new OperatorError(`${file}:${at}: is not a row of a table`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
