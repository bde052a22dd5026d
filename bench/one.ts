import { grow } from './grow.ts';
import { readMeasured } from './judged-sets.ts';
import { PEERS } from './peers/index.ts';

/** Measures one engine on one base, in a process of its own: `node --expose-gc bench/one.ts NAME SIZE|real SECONDS`. */
const [name, size = 'real', seconds = '5'] = process.argv.slice(2);
const peer = PEERS.find((one) => one.name === name);
if (peer === undefined) throw new Error(`No peer '${name}'`);

const { base, sets } = readMeasured();
const queries = Object.values(sets)
  .flat()
  .map(({ query }) => query);
const measured = size === 'real' ? base : grow(base, Number(size));

const used = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 2 ** 20;
};
const before = used();
const started = performance.now();
const engine = peer.build(measured);
const buildMs = performance.now() - started;
const memoryMb = used() - before;

/** Times calls one by one until the time is used up; the first quarter of it warms up and is not counted. */
function time(
  inputs: readonly string[],
  call: (input: string) => unknown,
): { p50: number; p99: number; calls: number } {
  const times: number[] = [];
  const begun = performance.now();
  const warm = begun + Number(seconds) * 250;
  const until = begun + Number(seconds) * 1000;
  for (let at = 0; performance.now() < until; at++) {
    const input = inputs[at % inputs.length] ?? '';
    const from = performance.now();
    call(input);
    if (from > warm) times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { p50: quantile(0.5), p99: quantile(0.99), calls: times.length };
}

const keystrokes = queries.flatMap((query) => {
  const typed = query.slice(0, 24);
  return Array.from(typed, (_, at) => typed.slice(0, at + 1));
});
const { search, complete } = engine;
const result = {
  name,
  size,
  facts: measured.facts.size,
  buildMs,
  memoryMb,
  query: time(queries, search),
  keystroke: complete ? time(keystrokes, complete) : undefined,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
