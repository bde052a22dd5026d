import type { Evidence } from './evidence.ts';
import model from './outcome-model.json' with { type: 'json' };

/** A logistic regression over some of the evidence. */
type Weights = Readonly<Partial<Record<keyof Evidence, number>>>;
interface Logistic {
  readonly bias: number;
  readonly weights: Weights;
}

/** What a search knows of its own answer, as chances from 0 to 1; fitted on judged queries (`npm run fit`). */
export interface Judgement {
  /** That the sources answer the query at all: this decides between `answer`, `closest` and `none`. */
  readonly answerable: number;
  /** That the first candidate does. A score of the engine is no probability; this is calibrated as one. */
  readonly confidence: number;
}

/** The evidence that tells which candidate is right, where one is; all but these tell whether one is. */
export const CHOICE = ['missed', 'margin', 'agreement', 'askFit'] as const satisfies (keyof Evidence)[];

/**
 * Judges the first candidate: whether the sources answer the query, times whether, if they do, this is the fact. Two
 * models, as two things go wrong: what is asked for is not there, or is there and another fact came first.
 */
export function judge(evidence: Evidence | undefined): Judgement {
  if (evidence === undefined) return { answerable: 0, confidence: 0 };
  const answerable = chanceOf(model.answerable, evidence);
  return { answerable, confidence: answerable * chanceOf(model.first, evidence) };
}

function chanceOf({ bias, weights }: Logistic, evidence: Evidence): number {
  let logit = bias;
  for (const [name, weight] of Object.entries(weights)) logit += weight * evidence[name as keyof Evidence];
  return 1 / (1 + Math.exp(-logit));
}
