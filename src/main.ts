import type { App } from './app.ts';
import { program, runProcess } from './cli/program.ts';
import { isStartedByNpm } from './config/environment.ts';
import { EXIT, type ExitCode, OperatorError, traceOf } from './errors.ts';
import { createLog } from './log.ts';
import { watchNpm } from './npm-watch.ts';

const USAGE = `Usage: npm start
Runs the bot; without a DISCORD_TOKEN, serves a page to try it in.

  -h, --help     show this
  -V, --version  print the version
Environment, or .env: .env.example has every name`;

/** On Windows a closed console window arrives as SIGHUP, and Ctrl-Break as SIGBREAK. */
const STOP_SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGTERM', 'SIGINT', 'SIGBREAK', 'SIGHUP'] : ['SIGTERM', 'SIGINT'];

let app: App | undefined;
let isStopping = false;

/** Finishes the answers under way, where there are any, and ends the process with 0. */
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  (app?.stop() ?? Promise.resolve()).finally(() => process.exit(EXIT.stopped));
}

/** Reports an error: one line where a person can mend it, else a log entry without secrets. */
function report(error: unknown): ExitCode {
  if (error instanceof OperatorError) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  createLog('info').fatal({ err: traceOf(error) }, 'Footnote stops at an unexpected error: please report it');
  return EXIT.bug;
}

for (const signal of STOP_SIGNALS) process.once(signal, stop);
if (process.platform !== 'win32') process.on('SIGHUP', () => app?.reload());
if (isStartedByNpm()) void watchNpm(stop);
process.on('uncaughtException', (error) => process.exit(report(error)));

const start = program({ usage: USAGE }, async (_, { config }) => {
  const settings = config();
  // Imported here, so that a signal or a bad configuration does not wait for every module to load.
  const { startApp } = await import('./app.ts');
  app = await startApp(settings);
  const lost = await app.lost;
  await app.stop();
  throw lost;
});

await runProcess(start).catch((error: unknown) => {
  process.exitCode = report(error);
});
