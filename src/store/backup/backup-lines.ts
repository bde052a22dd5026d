import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { OperatorError } from '../../errors.ts';

/** A row of a table: texts, numbers and null. */
export interface Line {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

/** The first line of a backup: its schema's version. */
export const headOf = (version: number): object => ({ footnote: 'store', version });

/** The last line of a backup: the number of its rows, by which a torn file is known. */
export const endOf = (rows: number): object => ({ rows });

/** A backup's rows, each with the number of its line. */
export type NumberedLines = AsyncGenerator<{ readonly line: Line; readonly at: number }>;

/**
 * Reads a backup line by line: JSON lines, of which the first is `headOf`'s and the last `endOf`'s.
 *
 * @throws OperatorError where the file cannot be read or is no whole backup; one that is torn is known at its end.
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
    throw new OperatorError(`${file}:1: is no backup of Footnote's store`);
  }
  return { version, lines: linesOf(file, texts) };
}

async function* linesOf(file: string, texts: AsyncGenerator<string>): NumberedLines {
  let at = 1;
  let isEnded = false;
  for await (const text of texts) {
    at += 1;
    const value = parsed(file, text, at);
    if (isEnded) throw new OperatorError(`${file}:${at}: stands behind the end of the backup`);
    isEnded = value['rows'] === at - 2;
    if (!isEnded) yield { line: asLine(file, value, at), at };
  }
  if (!isEnded) throw new OperatorError(`${file} is torn: its last line does not count its rows`);
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
    // Said below, as of any other line that is none.
  }
  throw new OperatorError(`${file}:${at}: is no JSON object`);
}

function asLine(file: string, { table, row, rows }: Record<string, unknown>, at: number): Line {
  if (rows !== undefined)
    throw new OperatorError(`${file} is torn: line ${at} counts ${rows} rows, and ${at - 2} are there`);
  const plain = (value: unknown) => value === null || typeof value === 'string' || Number.isFinite(value);
  if (typeof table === 'string' && isRecord(row) && Object.values(row).every(plain)) {
    return { table, row: row as Line['row'] };
  }
  throw new OperatorError(`${file}:${at}: is no row of a table`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
