import type { Fact } from '../facts/fact.ts';
import { apartIn } from './apart.ts';
import { type AskedDetails, askedDetails } from './asked-details.ts';
import { isEveryday } from './everyday-english.ts';
import type { FactIndex } from './index-facts.ts';
import type { Candidate } from './likeness.ts';
import { matterOf } from './matter.ts';
import type { QueryReading, ReadWord } from './read-query.ts';
import { editDistance } from './repair.ts';
import { createSubject } from './subject.ts';

/** What speaks for and against the first candidate being an answer: the inputs of the outcome's models, 0 to 1 each. */
export interface Evidence extends AskedDetails {
  /** The share of the query's weight that the fact has, by rareness in the base. */
  readonly coverage: number;
  /** How much the words that the fact has tell together, by rareness in English. */
  readonly told: number;
  /** Words that neither the base nor everyday English knows, such as other names and years. */
  readonly unheard: number;
  readonly words: number;
  /** The share of the telling words that the fact lacks, and that the base has never heard of. */
  readonly missed: number;
  readonly unknown: number;
  /** 1 where the query is but a name of a word or two: looked up rather than asked about. */
  readonly bare: number;
  /** 1 where of several words one tells anything, and names nothing: "I think, therefore I am". */
  readonly lone: number;
  /** The word that a question turns on ("which survivor …") is not in the fact. */
  readonly focusMissed: number;
  /** The query names a time, and the fact is of another or of none. */
  readonly timeMissed: number;
  /** The query names a source, and the fact is of another. */
  readonly sourceMissed: number;
  /** How much the fact lacks of what the query wants to hear somebody on. */
  readonly matterMissed: number;
  /** 1 where few words ask about the asker: "gas station near me", "when is my exam". */
  readonly personal: number;
  /** Words taken for others that they are far from, and no names: "parallan" for "parallel". */
  readonly farFetched: number;
  /** The share of the query's neighbouring words that the fact has apart from each other only. */
  readonly apart: number;
  /** Words that had to be repaired or translated: whoever errs has the subject in mind. */
  readonly repaired: number;
  /** How much the query's words lean to the subject, and how many lean to it by far. */
  readonly leaning: number;
  readonly subjectWords: number;
  /** The rarest word that the fact has and that is at home in claims and quotes. */
  readonly atHome: number;
  /** How alike the query and the closest ask are, what either has beyond the other counted fully. */
  readonly askFit: number;
  /** The candidate's score beside the query's weight. */
  readonly strength: number;
  /** How much more of the query another candidate has: the best one is none that has it all. */
  readonly bettered: number;
  /** How far the first is ahead of the second. */
  readonly margin: number;
  /** The share of the next candidates that quote the same place or one beside it: they agree where the answer is. */
  readonly agreement: number;
}

/** Counts above these are as telling as the numbers themselves. */
const MANY_WORDS = 8;
const FEW_WORDS = 2;
const MANY_UNHEARD = 2;
const MANY_OF_SUBJECT = 4;
const MANY_REPAIRED = 2;
const MOST_STRENGTH = 3;
/** From here a word leans to the subject by far. */
const LEANS = 0.65;
/** So many errors in one word are many. */
const FAR_EDITS = 2;
/** How many of the next candidates may agree with the first, and may have more of the query. */
const AGREEING = 3;
const RIVALS = 10;

/** After one of these an unknown word is somebody's name, whatever else it is in English. */
const OFFICES = new Set(
  'minister president premier chancellor governor ambassador emperor general pm'.split(' '),
);

/** Makes what weighs a query against its first candidates; it gives undefined where there is none. */
export function createWeigher(
  index: FactIndex,
): (reading: QueryReading, candidates: readonly Candidate[]) => Evidence | undefined {
  const subject = createSubject(index);
  const { start, terms, ofFact } = index.passages;

  return ({ words, english, times, sources }, candidates) => {
    const [first, second] = candidates;
    const fact = first && index.facts[first.fact];
    if (first === undefined || fact === undefined) return undefined;
    const from = ofFact[first.fact] ?? 0;
    const ofAll = new Set(terms.subarray(start[from], start[ofFact[first.fact + 1] ?? 0]));
    const telling = words.filter(({ state }) => state !== 'dropped');
    const had = new Set(telling.filter((word) => isIn(word, ofAll, index)));
    const matched = telling.filter((word) => had.has(word));
    const missed = telling.filter((word) => !had.has(word));
    const unknown = telling.filter(({ state }) => state === 'unknown');
    const isInOffice = (word: ReadWord) => OFFICES.has(words[words.indexOf(word) - 1]?.meant ?? '');
    const unheard = unknown.filter(
      (word) => (word.meant.length > 2 && !isEveryday(word.meant)) || isInOffice(word),
    );

    const matter = matterOf(words);
    const isNamed = telling.some(({ state }) => state === 'named');
    return {
      ...askedDetails(english, fact),
      coverage: first.coverage ** 2,
      told: saturated(rarenessOf(matched)),
      unheard: Math.min(1, unheard.length / MANY_UNHEARD),
      words: Math.min(1, telling.length / MANY_WORDS),
      missed: share(missed.length, telling.length),
      unknown: share(unknown.length, telling.length),
      bare: oneIf(words.length <= FEW_WORDS && isNamed),
      lone: oneIf(words.length > FEW_WORDS && telling.length === 1 && !isNamed),
      focusMissed: oneIf(missed.some((word) => word === focusOf(words))),
      timeMissed: oneIf(times.length > 0 && first.time === 0),
      sourceMissed: oneIf(sources.length > 0 && first.source === 0),
      matterMissed: share(matter.filter((word) => !had.has(word)).length, matter.length),
      personal: oneIf(words.length <= MANY_WORDS && words.some(({ meant }) => ASKER.has(meant))),
      farFetched: oneIf(telling.some(isFarFetched)),
      apart: apartIn(first.fact, words, index),
      repaired: Math.min(1, telling.filter(({ written, meant }) => written !== meant).length / MANY_REPAIRED),
      leaning: share(sum(telling.map(subject.leaning)), telling.length),
      subjectWords: Math.min(
        1,
        telling.filter((word) => subject.leaning(word) > LEANS).length / MANY_OF_SUBJECT,
      ),
      atHome: Math.max(0, ...matched.filter(subject.isAtHome).map(({ rareness }) => rareness)),
      askFit: first.askFit,
      strength: Math.min(1, first.strength / MOST_STRENGTH),
      bettered: Math.max(...candidates.slice(0, RIVALS).map(({ coverage }) => coverage)) - first.coverage,
      margin: second === undefined ? 1 : share(first.score - second.score, first.score),
      agreement: agreementOf(fact, candidates.slice(1, 1 + AGREEING), index),
    };
  };
}

const ASKER = new Set(['me', 'my', 'i', 'am', 'we', 'our']);

const LATIN = /^[a-z]+$/;

const isFarFetched = ({ written, meant, state }: ReadWord): boolean =>
  written !== meant &&
  state !== 'named' &&
  LATIN.test(written) &&
  LATIN.test(meant) &&
  editDistance(written, meant) >= FAR_EDITS;

const isIn = ({ terms }: ReadWord, passage: ReadonlySet<number>, { termIds }: FactIndex): boolean =>
  terms.some((term) => passage.has(termIds.get(term) ?? -1));

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
  const at = words.findLastIndex(({ meant }) => QUESTION.has(meant));
  return at === -1 ? undefined : words.slice(at + 1).find(({ state }) => state !== 'dropped');
}

const oneIf = (holds: boolean): number => (holds ? 1 : 0);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const saturated = (value: number): number => value / (1 + value);
const rarenessOf = (words: readonly ReadWord[]): number => sum(words.map(({ rareness }) => rareness));
