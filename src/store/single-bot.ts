import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { EXIT, OperatorError } from '../errors.ts';

/** A stopping bot needs up to 5 s. */
export const WAIT_MS = 8_000;
export const RETRY_MS = 100;
const SQLITE_BUSY = 5;

/** Options of a claim. */
export interface ClaimOptions {
  /** Called once before waiting for another bot. */
  readonly onWaiting?: () => void;
  /** How long to wait for another bot to stop, in ms. */
  readonly timeoutMs?: number;
}

/**
 * Claims a bot's token in a data folder for this process: two bots with one token would both answer each interaction.
 * The claim is SQLite's lock on an empty file, which the operating system releases with the process; see
 * docs/decisions/stopping.md.
 * @returns A function that releases the claim.
 * @throws OperatorError where another bot holds the claim for longer than `timeoutMs`, or the folder cannot be
 * written.
 */
export async function claimToken(
  dataDir: string,
  token: string,
  { onWaiting = () => {}, timeoutMs = WAIT_MS }: ClaimOptions = {},
): Promise<() => void> {
  const name = createHash('sha256').update(token).digest('hex').slice(0, 12);
  const path = join(dataDir, `bot-${name}.lock`);
  const until = performance.now() + timeoutMs;
  for (let attempt = 0; ; attempt += 1) {
    const lock = tryLock(path, dataDir);
    if (lock !== undefined) return () => lock.close();
    if (attempt === 0) onWaiting();
    if (performance.now() > until)
      throw new OperatorError(
        `Another bot is running with this DISCORD_TOKEN on DATA_DIR ${dataDir}: stop it first`,
        {
          exitCode: EXIT.unavailable,
        },
      );
    await pause(RETRY_MS);
  }
}

/** Locks the file; undefined where another process holds the lock. */
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
