import { configOrExit } from '../config/environment.ts';
import { OperatorError, UnavailableError } from '../errors.ts';
import { backup } from '../store/backup/backup.ts';
import { restore } from '../store/backup/restore.ts';
import { migrate } from '../store/migrate.ts';
import { connect } from '../store/open-store.ts';
import type { Connection } from '../store/schema.ts';
import { readCommandLine } from './command-line.ts';

const USAGE = `Usage: npm run -s store -- COMMAND
  migrate                   make or migrate the database; print its version
  backup FILE               write every row to FILE, a new one, as JSON lines; the bot may run meanwhile
  restore FILE [--replace]  put a backup into an empty database, or in place of what is there
  -h, --help                show this
  -V, --version             print the version`;

async function run(): Promise<void> {
  const { values, positionals } = readCommandLine(USAGE, {
    replace: { type: 'boolean', default: false },
  });
  const [command, file, ...more] = positionals;
  const needsFile = command === 'backup' || command === 'restore';
  const isUsed = needsFile
    ? file !== undefined && more.length === 0
    : command === 'migrate' && file === undefined;
  if (!isUsed) throw new OperatorError(USAGE);
  const isBackup = command === 'backup';
  const connection = await connect(configOrExit().store, { isLongRunning: true, mustExist: isBackup });
  try {
    if (isBackup && file !== undefined) return await save(connection, file);
    const version = await migrate(connection);
    if (file === undefined) {
      process.stdout.write(`${version}\n`);
    } else {
      process.stdout.write(`${await restore(connection, file, values)} rows are back from ${file}\n`);
    }
  } finally {
    await connection.close();
  }
}

async function save(connection: Connection, file: string): Promise<void> {
  const rows = await backup(connection, file);
  process.stdout.write(`${file}: ${rows} rows of ${connection.name}\n`);
  if (rows === 0)
    process.stderr.write(`${connection.name} is empty: is it the database that the bot uses?\n`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof OperatorError || error instanceof UnavailableError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
