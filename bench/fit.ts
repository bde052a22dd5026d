import { mkdirSync, writeFileSync } from 'node:fs';
import type { FactBase } from '../src/facts/fact-base.ts';
import type { Evidence } from '../src/search/judge/evidence.ts';
import { isBarred } from '../src/search/judge/judge.ts';
import { createSearcher } from '../src/search/searcher.ts';
import { randomFrom } from './grow.ts';
import { type JudgedPack, type PackQuery, readPacks } from './packs.ts';
import { table } from './scores.ts';

/**
 * Fits the judge (src/search/judge/judge.ts) by logistic regression, and judges each pack by weights fitted without it:
 * `npm run fit`. Prints the weights, and writes bench/results/judge.md. Packs are taken as they are, with their asks thinned to 0, 2,
 * 4 and 8, and without each source, where what only that source answers must not be answered.
 */
interface Example {
  readonly pack: string;
  readonly kind: PackQuery['kind'] | 'orphan';
  readonly isWhole: boolean;
  readonly right: boolean;
  /** Absent where nothing was found, or is no answer whatever speaks for it. */
  readonly features: readonly number[] | undefined;
}

const NAMES = ['coverage', 'held', 'missed', 'margin'] as const satisfies (keyof Evidence)[];
const ASKS = [0, 2, 4, 8, Number.POSITIVE_INFINITY];
/** Orphans are many and easily told. */
const ORPHAN_WEIGHT = 0.3;
/** A pack counts by its number of examples to this power. */
const PACK_POWER = 0.75;
const RIDGE = 3;
const STEPS = 30;
/** The pack whose sets are never trained on. */
const HELD_OUT = 'held out';

function examplesOf(
  pack: JudgedPack,
  base: FactBase,
  kindOf: (query: PackQuery) => Example['kind'] | undefined,
  isWhole: boolean,
): Example[] {
  const { explain } = createSearcher(base, { language: pack.language });
  return pack.queries.flatMap((query) => {
    const kind = kindOf(query);
    const { evidence, matches } = explain(query.query);
    if (kind === undefined) return [];
    const right = query.right.has(matches[0]?.fact.id ?? '');
    return [
      {
        pack: pack.name,
        kind,
        isWhole,
        right,
        features: evidence && !isBarred(evidence) ? NAMES.map((name) => evidence[name]) : undefined,
      },
    ];
  });
}

function allExamples(pack: JudgedPack): Example[] {
  const random = randomFrom(7);
  const { base } = pack;
  const thinned = ASKS.flatMap((most) => {
    const facts = [...base.facts].map(([id, fact]) => {
      const asks = fact.asks
        .map((ask) => ({ ask, order: random() }))
        .sort((a, b) => a.order - b.order)
        .slice(0, most);
      return [id, { ...fact, asks: Number.isFinite(most) ? asks.map(({ ask }) => ask) : fact.asks }] as const;
    });
    return examplesOf(pack, { ...base, facts: new Map(facts) }, ({ kind }) => kind, !Number.isFinite(most));
  });
  const lacking = [...base.sources.keys()].flatMap((id) => {
    const facts = new Map(
      [...base.facts].filter(([, { quotes }]) => quotes.every(({ source }) => source !== id)),
    );
    const isOrphan = ({ kind, right }: PackQuery) =>
      kind === 'covered' && ![...right].some((fact) => facts.has(fact));
    return examplesOf(pack, { ...base, facts }, (query) => (isOrphan(query) ? 'orphan' : undefined), false);
  });
  return [...thinned, ...lacking];
}

/** Weighted logistic regression by Newton's method with a ridge on standardised features; gives the bias, then the weights. */
function fit(all: readonly Example[]): number[] {
  const examples = all.flatMap(({ features, ...one }) => (features ? [{ ...one, features }] : []));
  const counts = Map.groupBy(examples, ({ pack }) => pack);
  const weights = examples.map(
    ({ pack, kind }) =>
      (counts.get(pack)?.length ?? 1) ** (PACK_POWER - 1) * (kind === 'orphan' ? ORPHAN_WEIGHT : 1),
  );
  const scale = 1500 / weights.reduce((sum, one) => sum + one, 0);
  const means = NAMES.map((_, at) => mean(examples.map(({ features }) => features[at] ?? 0)));
  const spreads = NAMES.map(
    (_, at) =>
      Math.sqrt(mean(examples.map(({ features }) => ((features[at] ?? 0) - (means[at] ?? 0)) ** 2))) || 1,
  );
  const rows = examples.map(({ features }) => [
    1,
    ...features.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  ]);
  let beta = rows[0]?.map(() => 0) ?? [];
  for (let step = 0; step < STEPS; step++) {
    const gradient = beta.map((value, at) => (at === 0 ? 0 : RIDGE * value));
    const hessian = beta.map((_, at) =>
      beta.map((__, other): number => (at === other && at > 0 ? RIDGE : 0)),
    );
    rows.forEach((row, at) => {
      const weight = (weights[at] ?? 0) * scale;
      const chance = 1 / (1 + Math.exp(-dot(row, beta)));
      const error = weight * (chance - Number(examples[at]?.right));
      row.forEach((value, one) => {
        gradient[one] = (gradient[one] ?? 0) + error * value;
        row.forEach((other, two) => {
          const line = hessian[one];
          if (line) line[two] = (line[two] ?? 0) + weight * chance * (1 - chance) * value * other;
        });
      });
    });
    const move = solve(hessian, gradient);
    beta = beta.map((value, at) => value - (move[at] ?? 0));
  }
  const [bias = 0, ...slopes] = beta;
  const plain = slopes.map((slope, at) => slope / (spreads[at] ?? 1));
  return [bias - dot(plain, means), ...plain];
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** Solves a small system of linear equations (Gaussian elimination; the matrix is positive definite). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    const head = pivot[at] ?? 1;
    rows.forEach((row, other) => {
      if (other === at) return;
      const factor = (row[at] ?? 0) / head;
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    });
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

const chanceOf = (model: readonly number[], { features }: Example): number =>
  features === undefined ? 0 : 1 / (1 + Math.exp(-dot(model, [1, ...features])));

/** Right answers, and answers to near and orphaned questions, by the threshold. */
function frontier(examples: readonly Example[], model: readonly number[], threshold: number): string {
  const share = (kind: Example['kind'], test: (one: Example) => boolean, isWhole: boolean) => {
    const ofKind = examples.filter((one) => one.kind === kind && one.isWhole === isWhole);
    return ofKind.length === 0
      ? '–'
      : (
          ofKind.filter((one) => chanceOf(model, one) >= threshold && test(one)).length / ofKind.length
        ).toFixed(2);
  };
  return [
    share('covered', ({ right }) => right, true),
    share('near', () => true, true),
    share('orphan', () => true, false),
  ].join(' / ');
}

const THRESHOLDS = [0.27, 0.34, 0.4, 0.46, 0.52, 0.6];
/** Unanswerable questions only, written for this. */
const SILENT = 'silent';
const packs = readPacks([SILENT]);
const examples = packs.flatMap(allExamples);
const isTrained = ({ pack, kind }: Example) => !pack.endsWith(HELD_OUT) && kind !== 'noise';
const show = (model: readonly number[]) => model.map((one) => one.toFixed(2)).join(', ');
const rows = packs.map(({ name }) => {
  const model = fit(examples.filter((one) => isTrained(one) && one.pack !== name));
  const own = examples.filter(({ pack }) => pack === name);
  return [name, ...THRESHOLDS.map((threshold) => frontier(own, model, threshold))];
});
const model = fit(examples.filter(isTrained));
const text = [
  '# The judge',
  'Written by `npm run fit`. Each pack by weights fitted without it, by the confidence from which a match is an answer: right answers / near questions answered / questions answered whose source was taken out.',
  table(['pack', ...THRESHOLDS.map(String)], rows),
  `Weights fitted to all packs but the held-out sets (bias, ${NAMES.join(', ')}): ${show(model)}.`,
].join('\n\n');
mkdirSync('bench/results', { recursive: true });
writeFileSync('bench/results/judge.md', `${text}\n`);
process.stdout.write(`${text}\n`);
