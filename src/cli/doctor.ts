import { configOrExit } from '../config/environment.ts';
import { OperatorError } from '../errors.ts';
import { readNoArguments } from './command-line.ts';
import { diagnose } from './diagnose.ts';

const USAGE = `Usage: npm run -s doctor
Checks Node, the fact base, the database, the token, the application and the server; prints the invite link.

  -h, --help     show this
  -V, --version  print the version
Exit codes: 0 all is well, 1 something fails, 2 bad usage
Environment, or .env: as docs/operating.md lists it`;

try {
  readNoArguments(USAGE);
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
const { lines, isWell } = await diagnose(configOrExit());
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = isWell ? 0 : 1;
