import { UserError } from '../errors.ts';

/** A row of a table: texts, numbers and null. */
export interface Line {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

/** A backup as read: its schema's version and its rows. */
export interface Backup {
  readonly version: number;
  readonly lines: readonly Line[];
}

/** JSON lines: a head with the schema's version, a line for each row, and their number, by which a torn file is known. */
export const backupText = (version: number, lines: readonly Line[]): string =>
  `${[{ footnote: 'store', version }, ...lines, { rows: lines.length }].map((line) => JSON.stringify(line)).join('\n')}\n`;

/** Reads that; throws a UserError, which calls the file `name`, where it is none or not whole. */
export function readBackup(name: string, text: string): Backup {
  const [head, ...rest] = text
    .trimEnd()
    .split('\n')
    .map((line, index) => parsed(name, line, index + 1));
  const version = head?.['version'];
  if (
    head?.['footnote'] !== 'store' ||
    typeof version !== 'number' ||
    !Number.isSafeInteger(version) ||
    version < 1
  ) {
    throw new UserError(`${name}:1: is no backup of Footnote's store`);
  }
  const end = rest.pop();
  if (end?.['rows'] !== rest.length)
    throw new UserError(`${name} is torn: its last line does not count its rows`);
  return { version, lines: rest.map((line, index) => asLine(name, line, index + 2)) };
}

function parsed(name: string, line: string, at: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (isRecord(value)) return value;
  } catch {
    // Said below, as of any other line that is none.
  }
  throw new UserError(`${name}:${at}: is no JSON object`);
}

function asLine(name: string, { table, row }: Record<string, unknown>, at: number): Line {
  const plain = (value: unknown) => value === null || typeof value === 'string' || Number.isFinite(value);
  if (typeof table === 'string' && isRecord(row) && Object.values(row).every(plain)) {
    return { table, row: row as Line['row'] };
  }
  throw new UserError(`${name}:${at}: is no row of a table`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
