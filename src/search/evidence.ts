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
  /** How far the first is ahead of the second. */
  readonly margin: number;
  readonly words: number;
  /** The share of the telling words that the fact lacks, and that share where the words are few. */
  readonly missed: number;
  readonly missedOfFew: number;
  /** The share of the telling words that the base has never heard of. */
  readonly unknown: number;
  /** 1 where the query is but a word or two: names looked up rather than questions asked. */
  readonly bare: number;
  /** The share of the next candidates that quote the same place or one beside it: they agree where the answer is. */
  readonly agreement: number;
  /** The word that a question turns on ("which survivor …") is not in the fact. */
  readonly focusMissed: number;
  /** The query asks for a number, or a date, and the fact has none. */
  readonly numberMissing: number;
  readonly dateMissing: number;
  /** How near to nothing the matched words tell together. */
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
/** Counts above these are as telling as the numbers themselves. */
const MANY_WORDS = 8;
const FEW_WORDS = 4;
/** How many of the next candidates may agree with the first. */
const AGREEING = 3;
const MANY_UNHEARD = 2;
/** What a single word such as "alliance" tells; below it hardly anything is said. */
const LITTLE_TOLD = 0.45;

/** Weighs a query against its first candidates; undefined where there is none. */
export function evidenceOf(
  query: string,
  { words, times }: QueryReading,
  candidates: readonly Candidate[],
  index: FactIndex,
): Evidence | undefined {
  const [first, second] = candidates;
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
    margin: second === undefined ? 1 : (first.score - second.score) / first.score,
    words: Math.min(1, telling.length / MANY_WORDS),
    missed: share(missed.length, telling.length),
    missedOfFew: telling.length <= FEW_WORDS ? share(missed.length, telling.length) : 0,
    unknown: share(telling.filter(({ state }) => state === 'unknown').length, telling.length),
    bare: words.length <= 2 ? 1 : 0,
    agreement: agreementOf(fact, candidates.slice(1, 1 + AGREEING), index),
    focusMissed: isMissed(focusOf(words), missed) ? 1 : 0,
    numberMissing: ASKS_NUMBER.test(asked) && !NUMBER.test(textOf(fact)) ? 1 : 0,
    dateMissing: ASKS_DATE.test(asked) && fact.when === undefined ? 1 : 0,
    faint: Math.max(0, 1 - sumRareness(matched) / LITTLE_TOLD),
    timeMissed: times.length > 0 && first.time === 0 ? 1 : 0,
  };
}

/** The share of candidates with a quote in the same paragraph of the same source as the fact, or the one beside it. */
function agreementOf({ quotes }: Fact, others: readonly Candidate[], { facts }: FactIndex): number {
  const near = others.filter(({ fact }) =>
    facts[fact]?.quotes.some((other) =>
      quotes.some(
        ({ source, paragraph }) => source === other.source && Math.abs(paragraph - other.paragraph) <= 1,
      ),
    ),
  );
  return near.length / AGREEING;
}

const QUESTION = new Set(['what', 'which', 'who', 'whose', 'how', 'when', 'where', 'many', 'much']);

/** The first telling word after the last question word. */
function focusOf(words: readonly ReadWord[]): ReadWord | undefined {
  const at = words.findLastIndex(({ written }) => QUESTION.has(written));
  return at === -1 ? undefined : words.slice(at + 1).find(({ state }) => state !== 'dropped');
}

const isMissed = (word: ReadWord | undefined, missed: readonly ReadWord[]): boolean =>
  word !== undefined && missed.includes(word);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const sumRareness = (words: readonly ReadWord[]): number =>
  words.reduce((sum, { rareness }) => sum + rareness, 0);
const textOf = ({ claim, quotes }: Fact): string =>
  [claim, ...quotes.map(({ exact }) => exact)].join(' ').toLowerCase();
