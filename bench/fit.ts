import { writeFileSync } from 'node:fs';
import { inputsOf } from '../src/search/outcome.ts';
import { createSearcher } from '../src/search/searcher.ts';
import { isRight, type JudgedQuery } from '../tests/golden/judged.ts';
import { readMeasured } from './judged-sets.ts';
import { crossValidate, fitLogistic } from './logistic.ts';

/** The largest share of answerable queries that may be met with silence; the rest of the choice follows from it. */
const MOST_SILENT = 0.06;
/** Below this chance not even the nearest facts are worth showing. */
const CLOSEST = 0.12;

const { base, lock, sets } = readMeasured();
/** The held-out set is never fitted to. */
const fitted = Object.entries(sets).flatMap(([name, queries]) => (name === 'held out' ? [] : queries));
const searcher = createSearcher(base);

interface Row {
  readonly query: JudgedQuery;
  readonly inputs: readonly number[];
  readonly right: boolean;
  chance: number;
}

const rows = fitted.flatMap((query): Row[] => {
  const { candidates, evidence } = searcher.explain(query.query);
  const fact = [...base.facts.values()][candidates[0]?.fact ?? -1];
  if (evidence === undefined || fact === undefined) return [];
  return [{ query, inputs: inputsOf(evidence), right: isRight(fact, query, lock), chance: 0 }];
});
const all = fitted;
const observations = rows.map(({ inputs, right }) => ({ inputs, truth: right }));
crossValidate(observations).forEach((chance, at) => {
  const row = rows[at];
  if (row) row.chance = chance;
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const answerable = all.filter((query) => query.answerable).length;
const ofWhy = (why: string) => all.filter((query) => query.why === why).length;
const share = (count: number, of: number) => (of === 0 ? 0 : count / of);

/** What the outcome rule would do at a threshold, every chance by a model that had not seen the query. */
function atThreshold(threshold: number) {
  const answers = rows.filter(({ chance }) => chance >= threshold);
  const falsely = (why: string) => share(answers.filter(({ query }) => query.why === why).length, ofWhy(why));
  return {
    threshold,
    success: share(answers.filter(({ right }) => right).length, answerable),
    silent: 1 - share(answers.filter(({ query }) => query.answerable).length, answerable),
    near: falsely('near'),
    far: falsely('far'),
    noise: falsely('noise'),
  };
}

say(`${all.length} queries, ${answerable} answerable; cross-validated in 10 folds`);
say('| threshold | success@1 | silent | false near | far | noise |\n|---|---|---|---|---|---|');
for (let threshold = 0.2; threshold < 0.7; threshold += 0.05) {
  const row = Object.values(atThreshold(threshold)).map((value) => value.toFixed(3));
  say(`| ${row.join(' | ')} |`);
}

const steps = Array.from({ length: 100 }, (_, at) => at / 100);
const answer = Math.max(0.2, ...steps.filter((threshold) => atThreshold(threshold).silent <= MOST_SILENT));

say('\n| confidence | queries | right |\n|---|---|---|');
for (let from = 0; from < 1; from += 0.1) {
  const band = rows.filter(({ chance }) => chance >= from && chance < from + 0.1);
  if (band.length > 0)
    say(
      `| ${from.toFixed(1)}–${(from + 0.1).toFixed(1)} | ${band.length} | ${share(band.filter(({ right }) => right).length, band.length).toFixed(2)} |`,
    );
}

const { weights, bias } = fitLogistic(observations);
const short = (value: number) => Number(value.toFixed(3));
const model = {
  weights: weights.map(short),
  bias: short(bias),
  thresholds: { answer, closest: Math.min(CLOSEST, answer) },
};
if (process.argv.includes('--write')) {
  writeFileSync('src/search/outcome-model.json', `${JSON.stringify(model, null, 2)}\n`);
  say(`\nwritten: answer from ${answer}`);
} else say(`\nwould answer from ${answer}: --write to keep this model`);
