import { writeFileSync } from 'node:fs';
import type { Evidence } from '../src/search/evidence.ts';
import { CHOICE } from '../src/search/outcome.ts';
import { createSearcher } from '../src/search/searcher.ts';
import { isRight, type JudgedQuery } from '../tests/golden/judged.ts';
import { isHeldOut, readMeasured } from './judged-sets.ts';
import { bestRidge, chance as chanceBy, crossValidate, fitLogistic, type Observation } from './logistic.ts';
import { groupsOf } from './near-duplicates.ts';

/** The largest shares of near and far questions that may be answered: as few of the others as that costs are silenced. */
const MOST_NEAR = 0.18;
const MOST_FAR = 0.02;
/** Below this share of the threshold not even the nearest facts are worth showing. */
const CLOSEST_SHARE = 0.4;
const FOLDS = 10;
/** What share of queries the sources answer: so it is in the visible set. Fitting has more that they do not. */
const ANSWERABLE = 0.8;
/** `own` is harder on purpose, and `silent` has no answerable ones: thresholds are chosen on the others. */
const ATYPICAL = ['own', 'silent'];

const { base, lock, sets, silent } = readMeasured();
const searcher = createSearcher(base);
const facts = [...base.facts.values()];

interface Row {
  readonly set: string;
  readonly query: JudgedQuery;
  readonly evidence: Evidence | undefined;
  readonly right: boolean;
  /** By models that had not seen the query: that it is answerable, and that the first candidate is right. */
  answerable: number;
  confidence: number;
}

const asked = Object.entries({ ...sets, silent }).filter(([set]) => !isHeldOut(set));
const rows = asked.flatMap(([set, queries]) =>
  queries.map((query): Row => {
    const { candidates, evidence } = searcher.explain(query.query);
    const fact = facts[candidates[0]?.fact ?? -1];
    const right = fact !== undefined && isRight(fact, query, lock);
    return { set, query, evidence, right, answerable: 0, confidence: 0 };
  }),
);
const groups = groupsOf(rows.map(({ query }) => query.query));
const weighed = rows.flatMap((row, at) =>
  row.evidence ? [{ row, evidence: row.evidence, group: groups[at] ?? 0 }] : [],
);

const WHETHER = Object.keys(weighed[0]?.evidence ?? {}).filter(
  (name) => name !== 'margin' && name !== 'agreement',
) as (keyof Evidence)[];
const observe = (
  names: readonly (keyof Evidence)[],
  of: typeof weighed,
  truth: (row: Row) => boolean,
): Observation[] =>
  of.map(({ row, evidence, group }) => ({
    inputs: names.map((name) => evidence[name]),
    truth: truth(row),
    group,
  }));
const whether = observe(WHETHER, weighed, ({ query }) => query.answerable);
const answerables = weighed.filter(({ row }) => row.query.answerable);
const which = observe(CHOICE, answerables, ({ right }) => right);

/** The odds of being answerable are as in the visible set, not as in what was fitted (King & Zeng 2001, prior correction). */
const fittedShare = answerables.length / weighed.length;
const prior = logit(ANSWERABLE) - logit(fittedShare);
function logit(share: number): number {
  return Math.log(share / (1 - share));
}
const corrected = (chance: number) => 1 / (1 + Math.exp(-(logit(chance) + prior)));

crossValidate(whether, FOLDS).forEach((chance, at) => {
  const row = weighed[at]?.row;
  if (row) row.answerable = corrected(chance);
});
/** Of queries without an answer, whatever the model of which fact it is says is as good as unseen. */
const anyWhich = fitLogistic(which, bestRidge(which, FOLDS));
const crossed = new Map(
  crossValidate(which, FOLDS).map((chance, at) => [answerables[at]?.row, chance] as const),
);
for (const { row, evidence } of weighed) {
  const inputs = CHOICE.map((name) => evidence[name]);
  row.confidence = row.answerable * (crossed.get(row) ?? chanceBy(anyWhich, inputs));
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const share = (count: number, of: number) => (of === 0 ? 0 : count / of);

/** What the outcome rule would do at a threshold, every chance by a model that had not seen the query. */
function atThreshold(threshold: number, of: readonly Row[]) {
  const answers = of.filter(({ answerable }) => answerable >= threshold);
  const answerable = of.filter(({ query }) => query.answerable).length;
  const falsely = (why: string) =>
    share(
      answers.filter(({ query }) => query.why === why).length,
      of.filter(({ query }) => query.why === why).length,
    );
  return {
    threshold,
    success: share(answers.filter(({ right }) => right).length, answerable),
    silent: 1 - share(answers.filter(({ query }) => query.answerable).length, answerable),
    near: falsely('near'),
    far: falsely('far'),
    noise: falsely('noise'),
  };
}

const typical = rows.filter(({ set }) => !ATYPICAL.includes(set));
for (const [name, of] of [
  ['visible and the seen ones', typical],
  ['all that is fitted, own and silent with them', rows],
] as const) {
  const answerable = of.filter(({ query }) => query.answerable).length;
  say(`\n${name}: ${of.length} queries, ${answerable} answerable; cross-validated in ${FOLDS} folds\n`);
  say('| threshold | success@1 | silent | false near | far | noise |\n|---|---|---|---|---|---|');
  for (let threshold = 0.3; threshold < 0.9; threshold += 0.05) {
    const row = Object.values(atThreshold(threshold, of)).map((value) => value.toFixed(3));
    say(`| ${row.join(' | ')} |`);
  }
}

const steps = Array.from({ length: 100 }, (_, at) => at / 100);
const answer =
  steps.find((threshold) => {
    const { near, far } = atThreshold(threshold, typical);
    return near <= MOST_NEAR && far <= MOST_FAR;
  }) ?? 1;

/** Each unanswerable query counts for so much that they make up the share that they have in the visible set. */
const unanswerable = rows.filter(({ query }) => !query.answerable).length;
const counts = ({ query }: Row): number =>
  query.answerable ? 1 : ((rows.length - unanswerable) * (1 / ANSWERABLE - 1)) / unanswerable;
const sum = (of: readonly Row[]) => of.reduce((all, row) => all + counts(row), 0);
say('\n| confidence | queries | right |\n|---|---|---|');
for (let from = 0; from < 1; from += 0.1) {
  const band = rows.filter(
    ({ evidence, confidence }) => evidence && confidence >= from && confidence < from + 0.1,
  );
  if (band.length === 0) continue;
  const right = share(sum(band.filter((row) => row.right)), sum(band)).toFixed(2);
  say(`| ${from.toFixed(1)}–${(from + 0.1).toFixed(1)} | ${band.length} | ${right} |`);
}

const short = (value: number) => Number(value.toFixed(3));
const named = (names: readonly string[], observations: readonly Observation[], lift: number) => {
  const { weights, bias } = fitLogistic(observations, bestRidge(observations, FOLDS));
  const byName = Object.fromEntries(names.map((name, at) => [name, short(weights[at] ?? 0)]));
  return { bias: short(bias + lift), weights: byName };
};
const model = {
  answerable: named(WHETHER, whether, prior),
  first: named(CHOICE, which, 0),
  thresholds: { answer, closest: short(answer * CLOSEST_SHARE) },
};
if (process.argv.includes('--write')) {
  writeFileSync('src/search/outcome-model.json', `${JSON.stringify(model, null, 2)}\n`);
  say(`\nwritten: answer from ${answer}`);
} else say(`\nwould answer from ${answer}: --write to keep this model`);
