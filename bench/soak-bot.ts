import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { TELLS_LIVE } from './tells-live.ts';

/** Is told of a thing that happened, of which interaction, if it is of one, and how many ms after that had come. */
export type Count = (what: string, id?: unknown, ms?: number) => void;

/** A bot in a process of its own, what it logged, and what of it is alive in memory. */
export interface SoakBot {
  /** The `url` of its log's entry with these words, once that is there. */
  said(words: string): Promise<string>;
  /** The folder of its data. */
  readonly dir: string;
  /** Loads its fact base anew. */
  reload(): void;
  /** MB alive after a garbage collection, and MB of the whole process. */
  memory(): Promise<{ readonly live: number; readonly whole: number }>;
  /** Ends it as a system does; gives its exit code. */
  end(): Promise<number | null>;
}

const WARNING = 40;
/** The bot's last words: printed whole, since they say why it ended. */
const FATAL = 60;

/** Starts a bot; `count` is told of whatever it logs as a warning or worse, says elsewhere, or does by itself. */
export function startBot(env: Readonly<Record<string, string>>, count: Count): SoakBot {
  const dir = mkdtempSync(join(tmpdir(), 'footnote-soak-'));
  const child = spawn(process.execPath, [...TELLS_LIVE, 'src/main.ts'], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'info', METRICS_PORT: '0', DATA_DIR: dir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seen: { readonly msg?: string; readonly url?: string; readonly live?: number }[] = [];
  const out = createInterface({ input: child.stdout }).on('line', (line) => {
    const { level, msg, err, reason, live, url, id, ms } = JSON.parse(line);
    seen.push({ msg, url, live });
    const why = err?.message ?? err?.type ?? reason;
    if (level >= FATAL) process.stderr.write(`${line}\n`);
    if (level >= WARNING) count(`log: ${msg}${why === undefined ? '' : ` (${why})`.slice(0, 90)}`, id, ms);
  });
  // Node's own warnings come there, as of listeners that pile up.
  createInterface({ input: child.stderr }).on('line', (line) => count(`stderr: ${line.slice(0, 90)}`));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  process.once('exit', () => child.kill('SIGKILL'));
  let isEnding = false;
  ended.then((code) => {
    rmSync(dir, { recursive: true, force: true });
    if (!isEnding) count(`the bot ended by itself with ${code}`);
  });
  /** The next thing that it says of which this holds. */
  const next = async (holds: (one: (typeof seen)[number]) => boolean) => {
    for (;;) {
      const found = seen.find(holds);
      if (found !== undefined) return found;
      await Promise.race([
        once(out, 'line'),
        ended.then((code) => Promise.reject(new Error(`It ended with ${code}`))),
      ]);
    }
  };
  return {
    dir,
    said: async (words) => (await next(({ msg }) => msg?.startsWith(words) === true)).url ?? '',
    reload: () => void child.kill('SIGHUP'),
    async memory() {
      seen.length = 0;
      child.kill('SIGUSR2');
      const { live = Number.NaN } = await next((one) => one.live !== undefined);
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return { live: live / 2 ** 20, whole: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024 };
    },
    end() {
      isEnding = true;
      child.kill('SIGTERM');
      return ended;
    },
  };
}
