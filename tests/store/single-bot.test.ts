import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { claimToken } from '../../src/store/single-bot.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';

const CLAIM = `
  import { claimToken } from ${JSON.stringify(join(import.meta.dirname, '../../src/store/single-bot.ts'))};
  await claimToken(process.argv[1], process.argv[2]);
  process.stdout.write('claimed');
  setInterval(() => {}, 1000);`;

/** Another process that has claimed the token and goes on running. */
async function otherBot(dir: string, token: string) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', CLAIM, dir, token]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('claimToken()', { timeout: 30_000 }, () => {
  it('refuses a token that another process has claimed on the folder, and no other token or folder', async () => {
    const dir = emptyFolder();
    await otherBot(dir, 'a.b.c');
    const waiting = vi.fn();
    await expect(claimToken(dir, 'a.b.c', { onWaiting: waiting, timeoutMs: 300 })).rejects.toMatchObject({
      name: 'OperatorError',
      message: `Another bot is running with this DISCORD_TOKEN on DATA_DIR ${dir}: stop it first`,
      exitCode: 69,
    });
    expect(waiting).toHaveBeenCalledOnce();
    onTestFinished(await claimToken(dir, 'd.e.f'));
    onTestFinished(await claimToken(emptyFolder(), 'a.b.c'));
  });

  it('gives it to one that waits until the other has ended, in whatever way', async () => {
    const dir = emptyFolder();
    const other = await otherBot(dir, 'a.b.c');
    const claimed = claimToken(dir, 'a.b.c', { onWaiting: () => void other.kill('SIGKILL') });
    onTestFinished(await claimed);
  });

  it('gives the claim up when it is told to', async () => {
    const dir = emptyFolder();
    (await claimToken(dir, 'a.b.c'))();
    onTestFinished(await claimToken(dir, 'a.b.c', { timeoutMs: 0 }));
  });

  it('says which folder cannot be written to', async () => {
    await expect(claimToken('/dev/null/data', 'a.b.c')).rejects.toThrow(/^DATA_DIR: .*may be written to$/);
  });
});
