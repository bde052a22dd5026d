import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readPacks } from './packs.ts';
import { PEERS } from './peers/index.ts';
import { COLUMNS, cells, type Scores, table } from './scores.ts';

/**
 * Measures every engine on every pack at hand, and on the repository's own grown to 10,000 facts, each in a process of
 * its own: `npm run bench`. Writes bench/results/engines.md.
 */
interface Result {
  readonly scores?: Scores;
  readonly query: { readonly p50: number; readonly p99: number };
  readonly keystroke?: { readonly p50: number; readonly p99: number };
  readonly buildMs: number;
  readonly memoryMb: number;
}

const GROWN = '10000';
/** An engine that needs longer than this on one pack is left out of it, and the table says so. */
const PATIENCE_MS = 180_000;

function measure(engine: string, pack: string, size: readonly string[]): Result | undefined {
  const args = ['--expose-gc', '--max-old-space-size=4000', 'bench/one.ts', engine, pack, ...size];
  try {
    const output = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      timeout: PATIENCE_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

const round = (value: number | undefined): string =>
  value === undefined ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0);

function rowOf(engine: string, result: Result | undefined): string[] {
  if (result === undefined) return [engine, 'over three minutes'];
  const { scores, query, keystroke, buildMs, memoryMb } = result;
  const speed = [query.p50, query.p99, keystroke?.p50, keystroke?.p99, buildMs, memoryMb];
  return [engine, ...(scores ? cells(scores) : []), ...speed.map(round)];
}

const SPEED = ['query p50', 'p99', 'keystroke p50', 'p99', 'build', 'MB'];
const sections: string[] = [];
const add = (title: string, head: readonly string[], pack: string, size: readonly string[]): void => {
  const rows = PEERS.map(({ name }) => rowOf(name, measure(name, pack, size)));
  sections.push(`## ${title}\n\n${table(['engine', ...head], rows)}`);
  process.stdout.write(`${sections.at(-1)}\n\n`);
};

const packs = readPacks();
for (const { name, base, queries } of packs)
  add(`${name}: ${base.facts.size} facts, ${queries.length} queries`, [...COLUMNS, ...SPEED], name, []);
const last = packs.at(-1);
if (last) add(`${last.name}, grown to ${GROWN} facts`, SPEED, last.name, [GROWN]);

mkdirSync('bench/results', { recursive: true });
writeFileSync(
  'bench/results/engines.md',
  `# Engines\n\nWritten by \`npm run bench\`; columns are explained in bench/README.md. Times are processor time in ms.\n\n${sections.join('\n\n')}\n`,
);
