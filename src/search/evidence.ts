import type { Fact } from '../facts/fact.ts';
import type { FactIndex } from './index-facts.ts';
import type { Candidate } from './likeness.ts';
import type { QueryReading } from './read-query.ts';

/** What speaks for and against the first candidate being an answer; the inputs of the outcome's model. */
export const EVIDENCE = [
  'coverage',
  'rareCoverage',
  'rarestMissed',
  'rarestMatched',
  'ask',
  'claim',
  'quote',
  'margin',
  'words',
  'numberMissing',
  'dateMissing',
] as const;
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;

const ASKS_NUMBER = /\bhow (?:many|much|long|far|big|often|old|tall|high)\b|\b(?:percent|percentage|number of|share of|size|figure|cost|population|total)\b/;
const ASKS_DATE = /\b(?:when|what|which|exact) (?:year|day|date|month)\b|\bwhen\b|\bdate of\b/;
const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifty|first|second|third|half|several|few)\b/;

/** Weighs a query against its first two candidates. Every share lies between 0 and 1. */
export function evidenceOf(
  query: string,
  { words }: QueryReading,
  [first, second]: readonly Candidate[],
  index: FactIndex,
): Evidence | undefined {
  const fact = first && index.facts[first.fact];
  if (first === undefined || fact === undefined) return undefined;
  const has = new Set(index.passages.terms.subarray(...passageBounds(index, first.fact)));
  const telling = words.filter(({ state }) => state !== 'dropped');
  const isMatched = (terms: readonly string[]) => terms.some((term) => has.has(index.termIds.get(term) ?? -1));
  let told = 0;
  let matched = 0;
  let rarestMatched = 0;
  let rarestMissed = 0;
  for (const { terms, rareness } of telling) {
    told += rareness;
    if (isMatched(terms)) {
      matched += rareness;
      rarestMatched = Math.max(rarestMatched, rareness);
    } else rarestMissed = Math.max(rarestMissed, rareness);
  }
  const asked = query.toLowerCase();
  return {
    coverage: first.coverage,
    rareCoverage: told === 0 ? 0 : matched / told,
    rarestMissed,
    rarestMatched,
    ask: first.ask,
    claim: first.claim,
    quote: first.quote,
    margin: second === undefined ? 1 : (first.score - second.score) / first.score,
    words: Math.min(1, telling.length / 8),
    numberMissing: ASKS_NUMBER.test(asked) && !NUMBER.test(textOf(fact)) ? 1 : 0,
    dateMissing: ASKS_DATE.test(asked) && fact.when === undefined ? 1 : 0,
  };
}

const textOf = ({ claim, quotes }: Fact): string => [claim, ...quotes.map(({ exact }) => exact)].join(' ').toLowerCase();

function passageBounds({ passages: { start, ofFact } }: FactIndex, fact: number): [number, number] {
  return [start[ofFact[fact] ?? 0] ?? 0, start[ofFact[fact + 1] ?? 0] ?? 0];
}
