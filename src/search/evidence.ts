import type { Fact } from '../facts/fact.ts';
import { isEveryday } from './everyday-english.ts';
import type { FactIndex } from './index-facts.ts';
import type { Candidate } from './likeness.ts';
import type { QueryReading, ReadWord } from './read-query.ts';

/** What speaks for and against the first candidate being an answer: the inputs of the outcome's model, 0 to 1 each. */
export interface Evidence {
  /** The share of the query's weight that the fact has, by rareness in the base, and by rareness in English. */
  readonly coverage: number;
  readonly rareCoverage: number;
  /** The rarest word (in English) that the fact has, and that it lacks. */
  readonly rarestMatched: number;
  readonly rarestMissed: number;
  /** Words that neither the base nor everyday English knows, such as other names and years. */
  readonly unheard: number;
  /** The share of the names in the query that the fact does not mention. */
  readonly namesMissed: number;
  readonly ask: number;
  readonly claim: number;
  readonly quote: number;
  /** The share of the query's pairs of words that stand together in one passage. */
  readonly pairs: number;
  /** How far the first is ahead of the second. */
  readonly margin: number;
  readonly words: number;
  /** The query asks for a number, or a date, and the fact has none. */
  readonly numberMissing: number;
  readonly dateMissing: number;
  /** The query asks for somebody, and the fact names nobody but whom the query names. */
  readonly personMissing: number;
  /** How much the matched words tell together, and how near that is to nothing. */
  readonly told: number;
  readonly faint: number;
  /** The query names a time, and the fact is of another or of none. */
  readonly timeMissed: number;
}

const ASKS_NUMBER =
  /\bhow (?:many|much|long|far|big|often|old|tall|high)\b|\b(?:percent|percentage|number of|share of|size|figure|cost|population|total)\b/;
const ASKS_DATE = /\b(?:what|which|exact) (?:year|day|date|month)\b|\bwhen\b|\bdate of\b/;
/** A number that is no year. */
const NUMBER =
  /(?<!\d)(?!(?:1[89]|20)\d\ds?\b)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|fifty|second|third|fourth|fifth|half|several)\b/;
const ASKS_WHO =
  /\b(?:who|whose|whom)\b|\bwhich (?:\w+ )?(?:president|minister|official|person|leader|companies|company|banks?|country|newspaper|expert)|\bnames? of\b/;
/** Counts above these are as telling as the numbers themselves. */
const MANY_WORDS = 8;
const MANY_UNHEARD = 2;
const MUCH_TOLD = 2;
/** What a single word such as "alliance" tells; below it hardly anything is said. */
const LITTLE_TOLD = 0.45;

/** Weighs a query against its first two candidates; undefined where there is none. */
export function evidenceOf(
  query: string,
  { words, times }: QueryReading,
  [first, second]: readonly Candidate[],
  index: FactIndex,
): Evidence | undefined {
  const fact = first && index.facts[first.fact];
  if (first === undefined || fact === undefined) return undefined;
  const { start, terms, ofFact } = index.passages;
  const has = new Set(terms.subarray(start[ofFact[first.fact] ?? 0], start[ofFact[first.fact + 1] ?? 0]));
  const isMatched = (word: ReadWord) => word.terms.some((term) => has.has(index.termIds.get(term) ?? -1));
  const telling = words.filter(({ state }) => state !== 'dropped');
  const matched = telling.filter(isMatched);
  const missed = telling.filter((word) => !isMatched(word));
  const named = telling.filter(({ state }) => state === 'named');
  const unheard = missed.filter(
    ({ state, meant }) => state === 'unknown' && meant.length > 2 && !isEveryday(meant),
  );
  const asked = query.toLowerCase();
  return {
    coverage: first.coverage,
    rareCoverage: share(sumRareness(matched), sumRareness(telling)),
    rarestMatched: Math.max(0, ...matched.map(({ rareness }) => rareness)),
    rarestMissed: Math.max(0, ...missed.map(({ rareness }) => rareness)),
    unheard: Math.min(1, unheard.length / MANY_UNHEARD),
    namesMissed: share(named.filter((word) => !isMatched(word)).length, named.length),
    ask: first.ask,
    claim: first.claim,
    quote: first.quote,
    pairs: first.pairs,
    margin: second === undefined ? 1 : (first.score - second.score) / first.score,
    words: Math.min(1, telling.length / MANY_WORDS),
    numberMissing: ASKS_NUMBER.test(asked) && !NUMBER.test(textOf(fact)) ? 1 : 0,
    dateMissing: ASKS_DATE.test(asked) && fact.when === undefined ? 1 : 0,
    personMissing: ASKS_WHO.test(asked) && !namesOther(fact, words) ? 1 : 0,
    told: Math.min(1, sumRareness(matched) / MUCH_TOLD),
    faint: Math.max(0, 1 - sumRareness(matched) / LITTLE_TOLD),
    timeMissed: times.length > 0 && first.time === 0 ? 1 : 0,
  };
}

/** Whether a fact has a capitalised name in it that the query does not have. */
function namesOther({ claim, quotes }: Fact, words: readonly ReadWord[]): boolean {
  const asked = new Set(words.map(({ meant }) => meant));
  const text = [claim, ...quotes.map(({ exact }) => exact)].join(' ');
  return [...text.matchAll(/(?<=[\p{L},“(] )\p{Lu}[\p{L}]+/gu)].some(
    ([name]) => !asked.has(name.toLowerCase()),
  );
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const sumRareness = (words: readonly ReadWord[]): number =>
  words.reduce((sum, { rareness }) => sum + rareness, 0);
const textOf = ({ claim, quotes }: Fact): string =>
  [claim, ...quotes.map(({ exact }) => exact)].join(' ').toLowerCase();
