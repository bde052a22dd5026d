import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Prints how long the local mode takes from start to ready, beside a Node that does nothing: `npm run bench:start`. */
const RUNS = 7;

async function msToFirstOutput(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const ms = performance.now() - started;
  child.kill();
  await ended;
  return ms;
}

async function medianOf(args: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await msToFirstOutput(args));
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

const bare = await medianOf(['-e', 'console.log(1)']);
const ours = await medianOf(['src/main.ts']);
process.stdout.write(
  `start to ready, median of ${RUNS}: ${ours.toFixed(0)} ms; a bare Node: ${bare.toFixed(0)} ms\n`,
);
