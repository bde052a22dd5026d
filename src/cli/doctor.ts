import { diagnose } from './diagnose.ts';
import { program, runProcess } from './program.ts';

const USAGE = `Usage: npm run -s doctor
Checks Node, the fact base, the database, the token, the application and the server; prints the invite link.

  -h, --help     show this
  -V, --version  print the version
Exit codes: 0 all is well, 1 something fails, 2 bad usage
Environment, or .env: as docs/operating.md lists it`;

/** `npm run doctor`. */
export const doctor = program({ usage: USAGE, failed: 2 }, async (_, { config, output }) => {
  const { lines, isWell } = await diagnose(config());
  output.write(`${lines.join('\n')}\n`);
  return isWell ? 0 : 1;
});

if (import.meta.main) await runProcess(doctor);
