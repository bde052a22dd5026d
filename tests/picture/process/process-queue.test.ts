import { constants, getPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MAX_QUEUED, PictureQueueFull, ProcessQueue } from '../../../src/picture/process/process-queue.ts';

vi.setConfig({ testTimeout: 30_000 });

function queueOf<Value>(idle?: number): ProcessQueue<string, Value> {
  const queue = new ProcessQueue<string, Value>(new URL('../odd-program.ts', import.meta.url), idle);
  onTestFinished(() => queue.close());
  return queue;
}
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('ProcessQueue', () => {
  it('does all its jobs in one process, and keeps it for the next', async () => {
    const queue = queueOf<number>();
    const [first, second] = await Promise.all([queue.run('pid'), queue.run('pid')]);
    expect(first).not.toBe(process.pid);
    expect(second).toBe(first);
    expect(await queue.run('pid')).toBe(first);
  });

  it('leaves the processor to the answers where both want it', async () => {
    const priority = getPriority(await queueOf<number>().run('pid'));
    expect(priority).toBeGreaterThanOrEqual(constants.priority.PRIORITY_BELOW_NORMAL);
  });

  it('hands the process nothing of the environment: there are secrets in it', async () => {
    vi.stubEnv('DISCORD_TOKEN', 'a secret');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await queueOf<string[]>().run('names')).not.toContain('DISCORD_TOKEN');
  });

  it('fails a job that fails, and goes on in the same process', async () => {
    const queue = queueOf<number>();
    const pid = await queue.run('pid');
    await expect(queue.run('fail')).rejects.toThrow('it failed');
    expect(await queue.run('pid')).toBe(pid);
  });

  it('fails the job whose process dies, and does the next in a new one', async () => {
    const queue = queueOf<number>();
    const [died, lived] = await Promise.allSettled([queue.run('die'), queue.run('pid')]);
    expect(died.status).toBe('rejected');
    expect(lived.status).toBe('fulfilled');
  });

  it('ends the process when it was not needed for a while, and starts another', async () => {
    const queue = queueOf<number>(50);
    const first = await queue.run('pid');
    await vi.waitFor(() => expect(isAlive(first)).toBe(false), 5_000);
    expect(queue.isUp).toBe(false);
    expect(await queue.run('pid')).not.toBe(first);
  });

  it('never ends it while it is at work', async () => {
    const queue = queueOf<number>(1);
    const hung = queue.run('hang');
    await pause(300);
    expect(queue.isUp).toBe(true);
    queue.close();
    await expect(hung).rejects.toThrow(/closed/);
  });

  it('turns jobs away when too many wait', async () => {
    const queue = queueOf<number>();
    const jobs = Array.from({ length: MAX_QUEUED + 2 }, () => queue.run('hang'));
    const settled = Promise.allSettled(jobs);
    await expect(jobs.at(-1)).rejects.toBeInstanceOf(PictureQueueFull);
    for (let left = jobs.length; left > 0; left -= 1) queue.close();
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
  });
});
