import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How often the processes above this one are looked at, in ms. */
const EVERY_MS = 500;

/** A process as the system lists it. */
interface Listed {
  readonly parent: number;
  /** The program's name, such as `sh` or `npm start`. */
  readonly name: string;
}

/**
 * Calls `gone` once npm, which started this process, has ended, whatever ended it: npm passes signals on to the shell
 * in which it runs a script, and not every shell passes them on to the program. docs/decisions/stopping.md. Keeps no
 * process alive.
 */
export async function watchNpm(gone: () => void): Promise<void> {
  const shell = process.ppid;
  const watched = [shell, ...(await npmAbove(shell))];
  const timer = setInterval(() => {
    // An orphan has another parent, or on Windows one that is not there.
    if (process.ppid === shell && watched.every(isAlive)) return;
    clearInterval(timer);
    gone();
  }, EVERY_MS).unref();
}

/** The parent of a shell that npm runs a script in; none where npm runs it without, or the system does not tell. */
async function npmAbove(pid: number): Promise<readonly number[]> {
  const process = await listed(pid);
  return process === undefined || /\b(?:npm|node)\b/.test(process.name) ? [] : [process.parent];
}

async function listed(pid: number): Promise<Listed | undefined> {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['powershell.exe', '-NoProfile', '-Command', ofWindows(pid)]
      : ['ps', '-o', 'ppid=,comm=', '-p', String(pid)];
  try {
    const { stdout } = await promisify(execFile)(program as string, args);
    const [, parent, name] = /^\s*(\d+)\s+(.+?)\s*$/.exec(stdout) ?? [];
    return parent === undefined || name === undefined ? undefined : { parent: Number(parent), name };
  } catch {
    return undefined;
  }
}

const ofWindows = (pid: number): string =>
  `Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}' | ForEach-Object { "$($_.ParentProcessId) $($_.Name)" }`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
