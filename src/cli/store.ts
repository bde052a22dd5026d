import { parseArgs } from 'node:util';
import { configOrExit } from '../config/environment.ts';
import { UserError } from '../errors.ts';
import { backup } from '../store/backup.ts';
import { migrate } from '../store/migrate.ts';
import { connect } from '../store/open-store.ts';
import { restore } from '../store/restore.ts';

const USAGE = `npm run -s store -- COMMAND
  migrate                   make or migrate the database; print its version
  backup FILE               write every row to FILE, as JSON lines
  restore FILE [--replace]  put a backup into an empty database, or in place of what is there`;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  });
  const [command, file, ...more] = positionals;
  const needsFile = command === 'backup' || command === 'restore';
  const isUsed = needsFile
    ? file !== undefined && more.length === 0
    : command === 'migrate' && file === undefined;
  if (!isUsed) throw new UserError(USAGE);
  const connection = await connect(configOrExit().store);
  try {
    const version = await migrate(connection);
    if (file === undefined) {
      process.stdout.write(`${version}\n`);
    } else if (command === 'backup') {
      process.stdout.write(`${file}: ${await backup(connection, file)} rows\n`);
    } else {
      process.stdout.write(`${await restore(connection, file, values)} rows are back from ${file}\n`);
    }
  } finally {
    await connection.close();
  }
}

try {
  await run();
} catch (error) {
  const usage = error instanceof UserError || (error instanceof TypeError && 'code' in error);
  if (!usage) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
