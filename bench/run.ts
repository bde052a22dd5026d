import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { PEERS } from './peers/index.ts';

/**
 * Measures every engine on the real base and on grown ones, each in a process of its own, one after another, and
 * prints a table: `npm run bench`. Sizes may be named: `npm run bench -- real 10000`.
 */
interface Result {
  readonly name: string;
  readonly size: string;
  readonly buildMs: number;
  readonly memoryMb: number;
  readonly query: { readonly p50: number; readonly p99: number };
  readonly keystroke?: { readonly p50: number; readonly p99: number };
}

const SECONDS = '4';
/** An engine that needs longer than this on one base is left out of it, and the table says so. */
const PATIENCE_MS = 120_000;

const sizes = process.argv.length > 2 ? process.argv.slice(2) : ['real', '10000', '100000'];
const say = (line: string) => process.stdout.write(`${line}\n`);
const round = (value: number | null | undefined) =>
  value == null || Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(3) : value.toFixed(0);

function measure(name: string, size: string): Result | undefined {
  const args = ['--expose-gc', '--max-old-space-size=6000', 'bench/one.ts', name, size, SECONDS];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, {
        encoding: 'utf8',
        timeout: PATIENCE_MS,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  } catch {
    return undefined;
  }
}

const all: Result[] = [];
for (const size of sizes) {
  say(`\n${size === 'real' ? 'The real base' : `${size} facts`}\n`);
  say(
    '| engine | query p50 ms | p99 ms | × ours at p50 | keystroke p50 ms | p99 ms | build ms | memory MB |',
  );
  say('|---|---:|---:|---:|---:|---:|---:|---:|');
  let ours: number | undefined;
  for (const { name } of PEERS) {
    const result = measure(name, size);
    if (result === undefined) {
      say(`| ${name} | over ${PATIENCE_MS / 1000} s or out of memory | | | | | | |`);
      continue;
    }
    all.push(result);
    const { query, keystroke, buildMs, memoryMb } = result;
    ours ??= query.p50;
    const cells = [
      query.p50,
      query.p99,
      query.p50 ? query.p50 / ours : undefined,
      keystroke?.p50,
      keystroke?.p99,
      buildMs,
      memoryMb,
    ].map(round);
    say(`| ${name} | ${cells.join(' | ')} |`);
  }
}
writeFileSync('bench/results.json', `${JSON.stringify(all, null, 1)}\n`);
