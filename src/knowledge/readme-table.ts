import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** What stands around the table of counts in a pack's README; one without these marks has no table. */
const MARKED = /(<!-- counts -->\n)[\s\S]*?(\n<!-- \/counts -->)/;

/** Writes a table into the README of a pack, between its marks, by the given way of writing. */
export function writeReadmeTable(
  dir: string,
  table: string,
  write: (file: string, text: string) => void = writeFileSync,
): void {
  const file = join(dir, 'README.md');
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const next = text.replace(MARKED, (_, before: string, after: string) => `${before}${table}${after}`);
  if (next !== text) write(file, next);
}

/** Whether the README's table is the given one; a pack without a marked table is in order. */
export function checkReadmeTable(dir: string, table: string): Problem[] {
  const file = join(dir, 'README.md');
  if (!existsSync(file)) return [];
  const marked = MARKED.exec(readFileSync(file, 'utf8'))?.[0];
  if (marked === undefined || marked.includes(`\n${table}\n`)) return [];
  return [{ file, path: '', message: `its counts are out of date: run 'npm run -s knowledge -- verify'` }];
}
