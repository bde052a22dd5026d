import type { Evidence } from './evidence.ts';
import model from './outcome-model.json' with { type: 'json' };

/**
 * The estimated chance, 0 to 1, that the first candidate answers the query: logistic regression over the evidence,
 * fitted on judged queries (`npm run fit`). A score of the engine is no probability; this is calibrated as one.
 */
export function confidenceOf(evidence: Evidence | undefined): number {
  if (evidence === undefined) return 0;
  const logit = inputsOf(evidence).reduce(
    (sum, input, at) => sum + input * (model.weights[at] ?? 0),
    model.bias,
  );
  return 1 / (1 + Math.exp(-logit));
}

/** The model's inputs, in the order of its weights: the evidence and what linear terms alone would miss. */
export function inputsOf(evidence: Evidence): number[] {
  const { coverage, rareCoverage, ask, claim, quote } = evidence;
  return [...Object.values(evidence), coverage ** 2, rareCoverage ** 2, Math.max(ask, claim, quote)];
}
