import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How often the processes above this one are looked at, in ms. */
const EVERY_MS = 500;

/**
 * Calls `gone` once npm, which started this process, has ended without passing a signal on, as at SIGKILL and SIGHUP.
 * docs/decisions/stopping.md says why the script also needs `exec`. Keeps no process alive.
 */
export async function watchNpm(gone: () => void): Promise<void> {
  const parent = process.ppid;
  const watched = process.platform === 'win32' ? [parent, ...(await parentOnWindows(parent))] : [parent];
  const timer = setInterval(() => {
    // An orphan gets another parent; on Windows it keeps the number of one that is gone.
    if (process.ppid === parent && watched.every(isAlive)) return;
    clearInterval(timer);
    gone();
  }, EVERY_MS).unref();
}

/** On Windows npm runs a script in cmd.exe, whose parent npm is; none where the system does not tell. */
async function parentOnWindows(pid: number): Promise<readonly number[]> {
  const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').ParentProcessId`;
  try {
    const { stdout } = await promisify(execFile)('powershell.exe', ['-NoProfile', '-Command', query]);
    return /^\d+\s*$/.test(stdout) ? [Number(stdout)] : [];
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
