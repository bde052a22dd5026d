import type { Evidence } from './evidence.ts';

/**
 * A logistic regression over four pieces of evidence: those of some thirty that carry over from pack to pack. Fitted by
 * `npm run fit` to judged queries of four packs, with asks and whole sources taken out; bench/results/judge.md has
 * the figures for each pack by weights that were fitted without it.
 */
const BIAS = -5.1;
const WEIGHTS = { coverage: 6.6, held: 0.2, missed: 0.34, margin: 1.61 };

/**
 * Where the sources say less than this of a query ("capital of Japan": asks alone have "capital"), half of such matches are wrong,
 * whatever else speaks for them.
 */
const SAID_FROM = 0.15;
/** Below what any strictness asks for. */
const MOST_BARRED = 0.25;

/** Whether the first match is no answer whatever else speaks for it: the sources hardly use the words, or it lacks what is asked for. */
export const isBarred = ({ said, isLacking }: Evidence): boolean => said < SAID_FROM || isLacking;

/** The estimated chance, 0 to 1, that the first match answers the query, whatever bars it. */
export function chanceIn({ coverage, held, missed, margin }: Evidence): number {
  const logit =
    BIAS +
    WEIGHTS.coverage * coverage +
    WEIGHTS.held * held +
    WEIGHTS.missed * missed +
    WEIGHTS.margin * margin;
  return 1 / (1 + Math.exp(-logit));
}

/** The confidence, 0 to 1, that the first match answers the query: its chance, and next to none where it is barred. */
export const confidenceIn = (evidence: Evidence): number =>
  Math.min(isBarred(evidence) ? MOST_BARRED : 1, chanceIn(evidence));
