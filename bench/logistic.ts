/** A fitted logistic regression on raw inputs. */
export interface Logistic {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** One observation: its inputs and whether the thing was true. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly truth: boolean;
}

const STEPS = 1500;
const RATE = 1.2;

export const chance = ({ weights, bias }: Logistic, inputs: readonly number[]): number =>
  1 / (1 + Math.exp(-inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), bias)));

/** Fits by gradient ascent on standardised inputs with an L2 penalty of `ridge` observations; deterministic. */
export function fitLogistic(observations: readonly Observation[], ridge = 6): Logistic {
  const count = observations.length;
  const width = observations[0]?.inputs.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => observations.map(({ inputs }) => inputs[at] ?? 0));
  const mean = columns.map((column) => column.reduce((a, b) => a + b, 0) / count);
  const spread = columns.map((column, at) => {
    const centre = mean[at] ?? 0;
    return Math.sqrt(column.reduce((sum, value) => sum + (value - centre) ** 2, 0) / count) || 1;
  });
  const rows = observations.map(({ inputs, truth }) => ({
    inputs: inputs.map((value, at) => (value - (mean[at] ?? 0)) / (spread[at] ?? 1)),
    truth: truth ? 1 : 0,
  }));
  let weights = new Array<number>(width).fill(0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => (-ridge * weight) / count);
    let lift = 0;
    for (const { inputs, truth } of rows) {
      const error = (truth - chance({ weights, bias }, inputs)) / count;
      inputs.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + error * value;
      });
      lift += error;
    }
    weights = weights.map((weight, at) => weight + RATE * (slope[at] ?? 0));
    bias += RATE * lift;
  }
  const raw = weights.map((weight, at) => weight / (spread[at] ?? 1));
  return { weights: raw, bias: bias - raw.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0) };
}

/** The chance of each observation by a model that has not seen it: `folds`-fold cross-validation. */
export function crossValidate(observations: readonly Observation[], folds = 10): number[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(observations.filter((_, at) => at % folds !== fold)),
  );
  return observations.map(({ inputs }, at) => {
    const model = models[at % folds];
    return model ? chance(model, inputs) : 0;
  });
}
