/** A fitted logistic regression on raw inputs. */
export interface Logistic {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** One observation: its inputs, whether the thing was true, and the group it must not be parted from in folds. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly truth: boolean;
  readonly group: number;
}

const STEPS = 12;

export const chance = ({ weights, bias }: Logistic, inputs: readonly number[]): number =>
  1 / (1 + Math.exp(-inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), bias)));

/** Fits by Newton's method on standardised inputs with an L2 penalty of `ridge` observations; deterministic. */
export function fitLogistic(observations: readonly Observation[], ridge: number): Logistic {
  const count = observations.length;
  const width = observations[0]?.inputs.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => observations.map(({ inputs }) => inputs[at] ?? 0));
  const mean = columns.map((column) => column.reduce((a, b) => a + b, 0) / count);
  const spread = columns.map((column, at) => {
    const centre = mean[at] ?? 0;
    return Math.sqrt(column.reduce((sum, value) => sum + (value - centre) ** 2, 0) / count) || 1;
  });
  const rows = observations.map(({ inputs, truth }) => ({
    inputs: [...inputs.map((value, at) => (value - (mean[at] ?? 0)) / (spread[at] ?? 1)), 1],
    truth: truth ? 1 : 0,
  }));
  let fitted = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = fitted.map((weight, at) => (at === width ? 0 : -ridge * weight));
    const curve = fitted.map((_, at) => fitted.map((_, other) => (at === other && at < width ? ridge : 0)));
    for (const { inputs, truth } of rows) {
      const likely = chance({ weights: fitted, bias: 0 }, inputs);
      inputs.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + (truth - likely) * value;
        const row = curve[at] ?? [];
        const part = likely * (1 - likely) * value;
        inputs.forEach((other, column) => {
          row[column] = (row[column] ?? 0) + part * other;
        });
      });
    }
    const change = solve(curve, slope);
    fitted = fitted.map((weight, at) => weight + (change[at] ?? 0));
  }
  const raw = spread.map((by, at) => (fitted[at] ?? 0) / by);
  const shift = raw.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0);
  return { weights: raw, bias: (fitted[width] ?? 0) - shift };
}

/** Solves a system of linear equations by Gauss's elimination; the matrix is positive definite here: no pivoting. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at] ?? 0]);
  rows.forEach((row, at) => {
    const pivot = row[at] || 1;
    for (let column = at; column < row.length; column++) row[column] = (row[column] ?? 0) / pivot;
    rows.forEach((other, below) => {
      const factor = other[at] ?? 0;
      if (below === at || factor === 0) return;
      for (let column = at; column < row.length; column++) {
        other[column] = (other[column] ?? 0) - factor * (row[column] ?? 0);
      }
    });
  });
  return rows.map((row) => row[row.length - 1] ?? 0);
}

/** In which of so many folds each observation is: those of one group in the same. */
export const foldsOf = (observations: readonly Observation[], folds: number): number[] => {
  const order = [...new Set(observations.map(({ group }) => group))];
  const place = new Map(order.map((group, at) => [group, at % folds] as const));
  return observations.map(({ group }) => place.get(group) ?? 0);
};

const RIDGES = [1, 2, 4, 8, 16];

/** The penalty under which models foretell best what they have not seen. */
export function bestRidge(observations: readonly Observation[], folds: number): number {
  const losses = RIDGES.map((ridge) => ({
    ridge,
    loss: lossOf(observations, predictFolds(observations, folds, ridge)),
  }));
  return losses.reduce((best, one) => (one.loss < best.loss ? one : best)).ridge;
}

const lossOf = (observations: readonly Observation[], chances: readonly number[]): number =>
  observations.reduce((sum, { truth }, at) => {
    const likely = chances[at] ?? 0.5;
    return sum - Math.log(Math.max(1e-9, truth ? likely : 1 - likely));
  }, 0);

function predictFolds(observations: readonly Observation[], folds: number, ridge?: number): number[] {
  const of = foldsOf(observations, folds);
  const models = Array.from({ length: folds }, (_, fold) => {
    const seen = observations.filter((_, at) => of[at] !== fold);
    return fitLogistic(seen, ridge ?? bestRidge(seen, INNER_FOLDS));
  });
  return observations.map(({ inputs }, at) => {
    const model = models[of[at] ?? 0];
    return model ? chance(model, inputs) : 0;
  });
}

const INNER_FOLDS = 5;

/**
 * The chance of each observation by a model that has not seen it nor any of its group: cross-validation, in which each
 * fold's model chooses its penalty by a cross-validation of its own among what it has seen.
 */
export const crossValidate = (observations: readonly Observation[], folds: number): number[] =>
  predictFolds(observations, folds);
