import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CONFIG_KEYS } from '../src/config/config.ts';
import { SEMINAR } from './fixtures/packs/pack-folder.ts';
import { HTTP } from './fixtures/run-bot.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PATIENT = { timeout: 30_000, interval: 20 };

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** What a person types, with the bot that it started; both end with the test. */
async function npmStart(): Promise<{ readonly npm: ChildProcess; readonly bot: number; out(): string }> {
  const dir = mkdtempSync(join(tmpdir(), 'footnote-data-'));
  const empty = Object.fromEntries(CONFIG_KEYS.map((name) => [name, '']));
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...empty, ...HTTP, KNOWLEDGE_DIR: SEMINAR, DATA_DIR: dir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  npm.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const bot = await vi.waitFor(
    () => Number(/kill -HUP (\d+)/.exec(out)?.[1] ?? Number.NaN) || fail(),
    PATIENT,
  );
  onTestFinished(() => {
    if (isAlive(bot)) process.kill(bot, 'SIGKILL');
    npm.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });
  return { npm, bot, out: () => out };
}

const fail = (): never => {
  throw new Error('The bot did not say which process it is');
};

describe('npm start', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGKILL', 'SIGHUP'] as const)(
    'ends the bot too at %s to npm',
    async (signal) => {
      const { npm, bot, out } = await npmStart();
      expect(isAlive(bot)).toBe(true);
      npm.kill(signal);
      await vi.waitFor(() => expect(isAlive(bot)).toBe(false), PATIENT);
      // It ended as told, and did not merely die.
      await vi.waitFor(() => expect(out()).toContain('stopped listening for interactions'), PATIENT);
    },
  );

  it('reloads at SIGHUP to the process that the log names', async () => {
    const { bot, out } = await npmStart();
    process.kill(bot, 'SIGHUP');
    await vi.waitFor(() => expect(out()).toContain('the fact base was reloaded'), PATIENT);
    expect(isAlive(bot)).toBe(true);
  });
});
