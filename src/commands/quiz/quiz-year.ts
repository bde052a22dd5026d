import type { Fact } from '../../facts/fact.ts';
import { type FactBase, need } from '../../facts/fact-base.ts';
import { knownValue } from '../../facts/source.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { factsMentioning } from '../names/mentions.ts';
import {
  BLANK,
  type DraftOf,
  factsInSameContrasts,
  MAX_LIKELY,
  MAX_SHOWN,
  namesIn,
  onSameSide,
} from './quiz-draft.ts';
import { yearsIn } from './years-in-text.ts';

/** Years around the right one that are plausible: a person in the fact was not in office a century before. */
const NEAR = 5;
/** Names that two claims share where they may be about the same kind of event. */
const SHARED_NAMES = 2;

/**
 * "Which year?": the claim of an event without its year, with years near it, those of other facts first. Only events
 * whose month is stated, since what is dated by its year alone may have gone on in others, and not of the year that most
 * dated facts share. Never offered are years that the claim or a quote mentions, years after the sources were written,
 * those outside the time from which the base knows the people of the claim, those beyond another year of the claim, and those
 * of facts in the same contrast or with the same names, which may be another right answer.
 */
export const yearDraft: DraftOf = (base, fact) => {
  const year = yearOf(fact);
  if (fact.kind !== 'event' || !/^\d{4}-\d\d/.test(fact.when?.date ?? '')) return undefined;
  if (year === undefined || fact.claim.length > MAX_SHOWN) return undefined;
  const quote = fact.quotes.find(({ exact }) => yearsIn([exact])(year)) ?? fact.quotes[0];
  const shown = fact.claim.replaceAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'), BLANK);
  const isMeant = yearsIn([fact.claim, ...fact.quotes.map(({ exact }) => exact)]);
  // Only a year that the source states literally and the claim does not reveal in other words.
  if (quote === undefined || !isMeant(year) || yearsIn([shown])(year)) return undefined;
  const dated = yearsOf(base);
  if (dated.filter((one) => one === year).length > dated.length / 2) return undefined;
  const known = new Set(dated);
  const same = factsInSameContrasts(base, fact);
  const names = namesIn(fact.claim);
  const alike = [...base.facts.values()].filter(
    (other) => [...namesIn(other.claim)].filter((name) => names.has(name)).length >= SHARED_NAMES,
  );
  const barred = new Set(
    [...[...same].map((id) => base.facts.get(id)), ...alike].flatMap((other) => yearsOfFact(other)),
  );
  const latest = lastYearKnown(base, fact);
  const isOfTheirTime = timeOfPeople(base, fact);
  const isBeside = onSameSide(year, (shown.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number));
  const wrong = Array.from({ length: 2 * NEAR + 1 }, (_, at) => year - NEAR + at)
    .filter((other) => other !== year && other <= latest && !barred.has(other) && !isMeant(other))
    .filter((other) => isOfTheirTime(other) && isBeside(other))
    .sort((a, b) => Number(known.has(b)) - Number(known.has(a)) || Math.abs(a - year) - Math.abs(b - year))
    .slice(0, MAX_LIKELY);
  return { quote, shown, right: String(year), wrong: wrong.map(String) };
};

/** The year of a fact whose date is stated, exact, and within one year. */
const yearOf = (fact: Fact | undefined): number | undefined =>
  fact?.when?.basis === 'stated' && /^\d{4}(?:-\d\d){0,2}$/.test(fact.when.date)
    ? Number(fact.when.date.slice(0, 4))
    : undefined;

/** Every year that a fact's date reaches into. */
const yearsOfFact = (fact: Fact | undefined): number[] => {
  const { min, max } = fact?.when ?? {};
  if (min === undefined || max === undefined || !Number.isFinite(min) || !Number.isFinite(max)) return [];
  const [from, to] = [new Date(min).getUTCFullYear(), new Date(max).getUTCFullYear()];
  return Array.from({ length: Math.min(to - from + 1, 4 * NEAR) }, (_, at) => from + at);
};

/** A test whether a year lies between the first and the last that the base has of each person in a fact's claim. */
function timeOfPeople(base: FactBase, fact: Fact): (year: number) => boolean {
  const spans = [...base.names.values()]
    .filter(({ kind }) => kind === 'person')
    .map((person) => factsMentioning(base, person))
    .filter((facts) => facts.includes(fact))
    .map((facts) => facts.flatMap(yearsOfFact));
  return (year) => spans.every((years) => Math.min(...years) <= year && year <= Math.max(...years));
}

/** The last year that the sources of a fact can know of; endless where one has no date. */
const lastYearKnown = ({ sources }: FactBase, { quotes }: Fact): number =>
  Math.min(
    ...quotes.map(({ source }) => {
      const issued = knownValue(need(sources, source).issued);
      const year = Number(/\d{4}/.exec(issued ?? '')?.[0]);
      return Number.isNaN(year) ? Number.POSITIVE_INFINITY : year;
    }),
  );

const yearsOf = memoizeByObject((base: FactBase) =>
  [...base.facts.values()].flatMap((fact) => yearOf(fact) ?? []),
);
