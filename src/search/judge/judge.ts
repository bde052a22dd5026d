import type { Evidence } from './evidence.ts';

/**
 * A logistic regression over four pieces of evidence: those of some thirty that carry over from pack to pack. Fitted by
 * `npm run fit` to judged queries of four packs, with asks and whole sources taken out; bench/results/judge.md has
 * the figures for each pack by weights that were fitted without it.
 */
const BIAS = -4.93;
const WEIGHTS: Omit<Evidence, 'said'> = { coverage: 5.71, held: 0.29, missed: 0.29, margin: 1.67 };

/**
 * Where the sources say less than this of a query ("capital of Japan": asks alone have "capital"), half of such matches are wrong,
 * whatever else speaks for them.
 */
const SAID_FROM = 0.15;
const MOST_UNSAID = 0.4;

/** The estimated chance, 0 to 1, that the first match answers the query. */
export function confidenceIn(evidence: Evidence): number {
  const { coverage, held, missed, margin, said } = evidence;
  const logit =
    BIAS +
    WEIGHTS.coverage * coverage +
    WEIGHTS.held * held +
    WEIGHTS.missed * missed +
    WEIGHTS.margin * margin;
  const chance = 1 / (1 + Math.exp(-logit));
  return said < SAID_FROM ? Math.min(MOST_UNSAID, chance) : chance;
}
