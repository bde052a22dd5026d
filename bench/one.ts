import { grow } from './grow.ts';
import { readPacks } from './packs.ts';
import { PEERS } from './peers/index.ts';
import { scoresOf } from './scores.ts';

/** Measures one engine on one pack, in a process of its own: `node --expose-gc bench/one.ts ENGINE PACK [SIZE]`. */
const [name, packName, size] = process.argv.slice(2);
const SECONDS = 3;
const peer = PEERS.find((one) => one.name === name);
const pack = readPacks().find((one) => one.name === packName);
if (peer === undefined || pack === undefined) throw new Error(`No engine '${name}' or no pack '${packName}'`);
const base = size === undefined ? pack.base : grow(pack.base, Number(size));

const usedMb = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 2 ** 20;
};
/** Processor time of this process so far, in ms: other processes do not count. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const [memory, started] = [usedMb(), spent()];
const engine = peer.build(base, pack.language);
const [buildMs, memoryMb] = [spent() - started, usedMb() - memory];

/** Times calls one by one until the time is used up; the first quarter of it warms up and is not counted. */
function time(inputs: readonly string[], call: (input: string) => unknown) {
  const times: number[] = [];
  const begun = performance.now();
  for (let at = 0; performance.now() < begun + SECONDS * 1000; at++) {
    const from = spent();
    call(inputs[at % inputs.length] ?? '');
    if (performance.now() > begun + SECONDS * 250) times.push(spent() - from);
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { p50: quantile(0.5), p99: quantile(0.99) };
}

const queries = pack.queries.map(({ query }) => query);
const keystrokes = queries.flatMap((query) =>
  Array.from(query.slice(0, 24), (_, at) => query.slice(0, at + 1)),
);
const { search, complete } = engine;
const result = {
  scores: size === undefined ? scoresOf(pack, search) : undefined,
  query: time(queries, search),
  keystroke: complete ? time(keystrokes, complete) : undefined,
  buildMs,
  memoryMb,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
