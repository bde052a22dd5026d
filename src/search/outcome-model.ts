/** A logistic model of how sure the first match is, and from where it is an answer or the closest there is. */
interface OutcomeModel {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly thresholds: { readonly answer: number; readonly closest: number };
}

/** Written by `npm run fit`; do not edit. */
export const OUTCOME_MODEL: OutcomeModel = Object.freeze({
  weights: [],
  bias: 0,
  thresholds: { answer: 0.5, closest: 0.2 },
});
