import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { EXIT, OperatorError } from '../errors.ts';

/** A bot that was told to stop needs up to 5 s. */
const PATIENCE_MS = 8_000;
const RETRY_MS = 100;
const SQLITE_BUSY = 5;

/** What keeps a second bot away. */
interface Options {
  /** Called once where another bot is there, before it is waited for. */
  readonly waiting?: () => void;
  /** The longest that another bot's end is waited for, in ms. */
  readonly patience?: number;
}

/**
 * Claims a bot's token on a data folder for this process, until it ends in whatever way: Discord would hand each
 * interaction to both of two bots with one token. The claim is SQLite's lock on an empty file, which the system lifts
 * with the process, so that none is ever left behind; docs/decisions/stopping.md.
 * @returns A function that gives the claim up.
 * @throws OperatorError where another bot holds it for longer than `patience`, or the folder cannot be written to.
 */
export async function claimToken(
  dataDir: string,
  token: string,
  { waiting = () => {}, patience = PATIENCE_MS }: Options = {},
): Promise<() => void> {
  const name = createHash('sha256').update(token).digest('hex').slice(0, 12);
  const path = join(dataDir, `bot-${name}.lock`);
  const until = performance.now() + patience;
  for (let attempt = 0; ; attempt += 1) {
    const lock = tryLock(path, dataDir);
    if (lock !== undefined) return () => lock.close();
    if (attempt === 0) waiting();
    if (performance.now() > until)
      throw new OperatorError(
        `Another bot runs with this DISCORD_TOKEN on DATA_DIR ${dataDir}: stop it first`,
        {
          exitCode: EXIT.unavailable,
        },
      );
    await pause(RETRY_MS);
  }
}

/** The locked file; undefined where another process has it. */
function tryLock(path: string, dataDir: string): DatabaseSync | undefined {
  let file: DatabaseSync | undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    file = new DatabaseSync(path, { timeout: 0 });
    file.exec('begin exclusive');
    return file;
  } catch (error) {
    file?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `DATA_DIR: ${path} cannot be opened (${reason}): name a folder that may be written to`,
    );
  }
}
