import { readMeasured } from './judged-sets.ts';
import { METRICS, metricsRow } from './metrics.ts';
import { PEERS } from './peers/index.ts';

/** Prints how well each engine answers the judged queries, each set apart: `npm run quality`. */
const { base, lock, sets } = readMeasured();
const say = (line: string) => process.stdout.write(`${line}\n`);
const engines = PEERS.map(({ name, build }) => ({ name, search: build(base).search }));

for (const [set, queries] of Object.entries(sets)) {
  say(`\n${set}: ${queries.length} queries\n`);
  say(`| engine | ${METRICS.join(' | ')} |\n|---${'|---'.repeat(METRICS.length)}|`);
  for (const { name, search } of engines) {
    say(`| ${name} | ${metricsRow(queries, search, base, lock).join(' | ')} |`);
  }
  say('\n| our success@1 by style | answerable | success@1 |\n|---|---:|---|');
  for (const style of new Set(queries.map((query) => query.style))) {
    const ofStyle = queries.filter((query) => query.style === style && query.answerable);
    const [ours] = engines;
    if (ofStyle.length === 0 || ours === undefined) continue;
    say(`| ${style} | ${ofStyle.length} | ${metricsRow(ofStyle, ours.search, base, lock)[0]} |`);
  }
}
