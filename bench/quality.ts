import { isRight, type JudgedQuery } from '../tests/golden/judged.ts';
import { readMeasured } from './judged-sets.ts';
import { PEERS } from './peers/index.ts';
import type { Found } from './peers/peer.ts';

/** Prints how well each engine answers the judged queries, each set apart: `npm run quality`. */
const { base, lock, sets } = readMeasured();

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

function row(queries: readonly JudgedQuery[], search: (query: string) => Found): string[] {
  const judged = queries.map((query) => {
    const { ids, isAnswer } = search(query.query);
    const at = ids.findIndex((id) => {
      const fact = base.facts.get(id);
      return fact !== undefined && isRight(fact, query, lock);
    });
    return { query, isAnswer, at: at === -1 ? Number.POSITIVE_INFINITY : at };
  });
  const answerable = judged.filter(({ query }) => query.answerable);
  const falsely = (why: string) => {
    const asked = judged.filter(({ query }) => query.why === why);
    return share(asked.filter(({ isAnswer }) => isAnswer).length, asked.length);
  };
  const within = (k: number) =>
    share(answerable.filter(({ isAnswer, at }) => isAnswer && at < k).length, answerable.length);
  const reciprocal = answerable.reduce(
    (sum, { isAnswer, at }) => sum + (isAnswer && at < 10 ? 1 / (at + 1) : 0),
    0,
  );
  const silent = answerable.filter(({ isAnswer }) => !isAnswer).length;
  return [
    within(1),
    within(3),
    share(reciprocal, answerable.length),
    share(silent, answerable.length),
    falsely('near'),
    falsely('far'),
    falsely('noise'),
  ];
}

for (const [name, queries] of Object.entries(sets)) {
  process.stdout.write(`\n${name}: ${queries.length} queries\n\n`);
  process.stdout.write(
    '| engine | success@1 | success@3 | MRR@10 | silent | false near | far | noise |\n|---|---|---|---|---|---|---|---|\n',
  );
  for (const { name: engine, build } of PEERS) {
    process.stdout.write(`| ${engine} | ${row(queries, build(base).search).join(' | ')} |\n`);
  }
  const { search } = PEERS[0]?.build(base) ?? { search: () => ({ ids: [], isAnswer: false }) };
  const styles = [...new Set(queries.map(({ style }) => style))];
  process.stdout.write('\n| our success@1 by style | answerable | success@1 |\n|---|---:|---|\n');
  for (const style of styles) {
    const ofStyle = queries.filter((query) => query.style === style && query.answerable);
    if (ofStyle.length > 0)
      process.stdout.write(`| ${style} | ${ofStyle.length} | ${row(ofStyle, search)[0]} |\n`);
  }
}
