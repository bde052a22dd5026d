import { OperatorError } from '../errors.ts';
import { backup } from '../store/backup/backup.ts';
import { restore } from '../store/backup/restore.ts';
import { migrate } from '../store/migrate.ts';
import { connect } from '../store/open-store.ts';
import type { Connection } from '../store/schema.ts';
import { program, runProcess, type Surroundings } from './program.ts';

const USAGE = `Usage: npm run -s store -- COMMAND
  migrate                   make or migrate the database; print its version
  backup FILE               write every row to FILE, a new one, as JSON lines; the bot may run meanwhile
  restore FILE [--replace]  put a backup into an empty database, or in place of what is there
  -h, --help                show this
  -V, --version             print the version`;

/** `npm run store`. */
export const store = program(
  {
    usage: USAGE,
    takesWords: true,
    failed: 2,
    options: { replace: { type: 'boolean', default: false } },
  },
  async ({ values, positionals }, surroundings) => {
    const [command, file, ...more] = positionals;
    const needsFile = command === 'backup' || command === 'restore';
    const isUsed = needsFile
      ? file !== undefined && more.length === 0
      : command === 'migrate' && file === undefined;
    if (!isUsed) throw new OperatorError(USAGE);
    const isBackup = command === 'backup';
    const location = surroundings.config().store;
    const connection = await connect(location, { isLongRunning: true, mustExist: isBackup });
    try {
      if (isBackup && file !== undefined) return await save(connection, file, surroundings);
      const version = await migrate(connection);
      const done =
        file === undefined
          ? version
          : `${await restore(connection, file, values)} rows are back from ${file}`;
      surroundings.output.write(`${done}\n`);
      return 0;
    } finally {
      await connection.close();
    }
  },
);

async function save(connection: Connection, file: string, { output, errors }: Surroundings): Promise<number> {
  const rows = await backup(connection, file);
  output.write(`${file}: ${rows} rows of ${connection.name}\n`);
  if (rows === 0) errors.write(`${connection.name} is empty: is it the database that the bot uses?\n`);
  return 0;
}

if (import.meta.main) await runProcess(store);
