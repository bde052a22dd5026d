import { DAY_MS } from '../../dates/durations.ts';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { MAX_BUTTON_LABEL } from '../../reply/limits.ts';
import { type DraftOf, factsInSameContrasts, MAX_LIKELY, namesIn } from './quiz-draft.ts';
import { yearsIn } from './years-in-text.ts';

/** How much earlier the right choice is than any other, in ms. */
const APART_MS = 60 * DAY_MS;
/** Facts whose dates are compared. */
const MAX_DATED = 5000;

/**
 * "Which came first?": the claim of a dated event among later ones, the nearest first. All dates are stated, or
 * inferred to the month; no claim mentions a year.
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

/** Names of a claim that tell of a certain event, unless a fact of another time has all of them. */
const TELLING_NAMES = 3;

const fitsButton = (words: string): boolean => words.length <= MAX_BUTTON_LABEL;

/** Events with a date within a year, whose claim fits a button in every language and tells no time; in order of time. */
const datedEvents = memoizeByObject((base: FactBase): Fact[] =>
  [...base.facts.values()]
    .slice(0, MAX_DATED)
    .filter(
      ({ kind, when, claim, translations = {} }) =>
        kind === 'event' &&
        when !== undefined &&
        (when.basis === 'stated' ? /^\d{4}(?:-\d\d){0,2}$/ : /^\d{4}(?:-\d\d){1,2}$/).test(when.date) &&
        [claim, ...Object.values(translations).map((words) => words?.claim ?? '')].every(fitsButton) &&
        !/\d{4}/.test(claim) &&
        !yearsIn([claim])(Number(when.date.slice(0, 4))),
    )
    .filter((fact) => !isToldOfAnotherTime(base, fact))
    .sort((a, b) => (a.when?.min ?? 0) - (b.when?.min ?? 0)),
);

/** Whether a claim may be taken for another event: a fact of another time names all that it names. */
function isToldOfAnotherTime(base: FactBase, { claim, when }: Fact): boolean {
  const [first = '', ...others] = namesIn(claim);
  if (when === undefined || others.length + 1 < TELLING_NAMES) return false;
  return (factsByName(base).get(first) ?? []).some(
    (other) =>
      other.when !== undefined &&
      (other.when.max < when.min || other.when.min > when.max) &&
      others.every((name) => namesIn(other.claim).has(name)),
  );
}

const factsByName = memoizeByObject(({ facts }: FactBase) => {
  const byName = new Map<string, Fact[]>();
  for (const fact of facts.values())
    for (const name of namesIn(fact.claim)) byName.set(name, [...(byName.get(name) ?? []), fact]);
  return byName;
});
