import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { backupText, type Line } from './backup-lines.ts';
import { MIGRATIONS } from './migrations.ts';
import { type Connection, TABLES } from './schema.ts';

/** A database of the newest version as lines, the same from both engines: sorted as text. Read as of one moment. */
export function backupLines({ db }: Connection): Promise<Line[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (inner) => {
      const rows: Line[] = [];
      for (const table of TABLES) {
        const found = await inner.selectFrom(table).selectAll().execute();
        const lines = found.map((row) => ({ table, row: { ...row } }));
        rows.push(
          ...lines
            .map((line) => ({ line, text: JSON.stringify(line) }))
            .sort(byText)
            .map(({ line }) => line),
        );
      }
      return rows;
    });
}

const byText = (a: { text: string }, b: { text: string }): number => (a.text < b.text ? -1 : 1);

/** Writes a backup whole or not at all, readable by its owner alone; gives the number of rows. */
export async function backup(connection: Connection, file: string): Promise<number> {
  const lines = await backupLines(connection);
  const unfinished = `${file}.unfinished`;
  try {
    writeFileSync(unfinished, backupText(MIGRATIONS.length, lines), { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    throw new UserError(`${file} cannot be written (${error instanceof Error ? error.message : error})`);
  }
  return lines.length;
}
