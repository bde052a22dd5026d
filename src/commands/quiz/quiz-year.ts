import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { BLANK, type DraftOf, factsInSameContrasts, MAX_LIKELY, MAX_SHOWN } from './quiz-draft.ts';
import { yearsIn } from './years-in-text.ts';

/** Years around the right one that are plausible: a person in the fact was not in office a century before. */
const NEAR = 5;

/**
 * "Which year?": the claim of a dated fact without its year, with years near it, those of other facts first. A year
 * that the claim or a quote mentions, or that another fact in the same contrast has, is never offered.
 */
export const yearDraft: DraftOf = (base, fact) => {
  const year = yearOf(fact);
  if (year === undefined || fact.claim.length > MAX_SHOWN) return undefined;
  const quote = fact.quotes.find(({ exact }) => yearsIn([exact])(year)) ?? fact.quotes[0];
  const shown = fact.claim.replaceAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'), BLANK);
  const isMeant = yearsIn([fact.claim, ...fact.quotes.map(({ exact }) => exact)]);
  // Only a year that the source states literally and the claim does not reveal in other words.
  if (quote === undefined || !isMeant(year) || yearsIn([shown])(year)) return undefined;
  const known = yearsOf(base);
  const same = factsInSameContrasts(base, fact);
  const barred = new Set([...same].map((id) => yearOf(base.facts.get(id))));
  const wrong = Array.from({ length: 2 * NEAR + 1 }, (_, at) => year - NEAR + at)
    .filter((other) => other !== year && !barred.has(other) && !isMeant(other))
    .sort((a, b) => Number(known.has(b)) - Number(known.has(a)) || Math.abs(a - year) - Math.abs(b - year))
    .slice(0, MAX_LIKELY);
  return { quote, shown, right: String(year), wrong: wrong.map(String) };
};

/** The year of a fact whose date is stated, exact, and within one year. */
const yearOf = (fact: Fact | undefined): number | undefined =>
  fact?.when?.basis === 'stated' && /^\d{4}(?:-\d\d){0,2}$/.test(fact.when.date)
    ? Number(fact.when.date.slice(0, 4))
    : undefined;

const yearsOf = memoizeByObject(
  (base: FactBase) => new Set([...base.facts.values()].flatMap((fact) => yearOf(fact) ?? [])),
);
