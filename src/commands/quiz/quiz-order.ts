import { DAY_MS } from '../../dates/durations.ts';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { MAX_BUTTON_LABEL } from '../../reply/limits.ts';
import { type DraftOf, factsInSameContrasts, MAX_LIKELY } from './quiz-draft.ts';
import { yearsIn } from './years-in-text.ts';

/** How much earlier the right choice is than any other, in ms. */
const APART_MS = 60 * DAY_MS;
/** Facts whose dates are compared. */
const MAX_DATED = 5000;

/**
 * "Which came first?": the claim of a dated event among later ones, the nearest first. All dates are stated; no claim
 * mentions a year.
 */
export const orderDraft: DraftOf = (base, fact) => {
  const [quote] = fact.quotes;
  const dated = datedEvents(base);
  if (quote === undefined || fact.when === undefined || !dated.includes(fact)) return undefined;
  const end = fact.when.max;
  const same = factsInSameContrasts(base, fact);
  const wrong = dated.filter(
    ({ id, when }) => !same.has(id) && when !== undefined && when.min >= end + APART_MS,
  );
  return {
    quote,
    shown: '',
    right: fact.claim,
    wrong: wrong.slice(0, MAX_LIKELY).map(({ claim }) => claim),
  };
};

/** Events with a stated date within a year, whose claim fits a button and tells no time; in order of time. */
const datedEvents = memoizeByObject((base: FactBase): Fact[] =>
  [...base.facts.values()]
    .slice(0, MAX_DATED)
    .filter(
      ({ kind, when, claim }) =>
        kind === 'event' &&
        when?.basis === 'stated' &&
        /^\d{4}(?:-\d\d){0,2}$/.test(when.date) &&
        claim.length <= MAX_BUTTON_LABEL &&
        !/\d{4}/.test(claim) &&
        !yearsIn([claim])(Number(when.date.slice(0, 4))),
    )
    .sort((a, b) => (a.when?.min ?? 0) - (b.when?.min ?? 0)),
);
