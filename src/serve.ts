import { setImmediate as onTheWay } from 'node:timers/promises';
import { configOrExit } from './config/environment.ts';
import { EXIT, type ExitCode, OperatorError, traceOf } from './errors.ts';
import { createLog } from './log.ts';

/** From now on SIGTERM and Ctrl-C end the process, at once until there is something to end first. */
function stopAtSignals(): { end: () => Promise<void> } {
  const last = { end: async () => {} };
  const stop = () => last.end().finally(() => process.exit(EXIT.stopped));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return last;
}

/**
 * On the gateway Discord is asked first what it has of our commands: while it thinks, all the rest is loaded and the fact
 * base is read.
 */
async function serve(): Promise<void> {
  const last = stopAtSignals();
  // Until it serves, a reload has nothing to replace; unhandled, the signal would end the process.
  process.on('SIGHUP', () => {});
  const config = configOrExit();
  const { token } = config.discord;
  const isGateway = config.mode === 'gateway' && token !== undefined;
  const deployed = isGateway
    ? (await import('./discord/deploy/deploy.ts')).readDeployed({ ...config.discord, token })
    : undefined;
  // What is broken in the fact base is said first.
  deployed?.catch(() => {});
  await onTheWay();
  const { compose } = await import('./composition.ts');
  await compose(config, last, deployed);
}

/** One line on what somebody can mend; what nobody expected goes to the log, which leaves out secrets. */
function end(error: unknown): ExitCode {
  if (error instanceof OperatorError) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  createLog('info').fatal(
    { err: traceOf(error) },
    'Footnote stops at an error that nobody expected: please report it',
  );
  return EXIT.bug;
}

process.on('uncaughtException', (error) => process.exit(end(error)));
try {
  await serve();
} catch (error) {
  process.exitCode = end(error);
}
