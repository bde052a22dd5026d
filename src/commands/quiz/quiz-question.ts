import { createHash } from 'node:crypto';
import type { Fact } from '../../facts/fact.ts';
import { type FactBase, factsOfTopic } from '../../facts/fact-base.ts';
import type { Topic } from '../../facts/topic.ts';
import { memoize, memoizeByObject } from '../../memo/memoize.ts';
import { MAX_BUTTON_LABEL } from '../../reply/limits.ts';
import { cutAtWord } from '../../reply/text.ts';
import { TOKEN_LENGTH } from '../../reply/token.ts';
import { wordKey } from '../../text/words.ts';
import type { Draft, DraftOf, QuizKind } from './quiz-draft.ts';
import { figureDraft } from './quiz-figure.ts';
import { whoDraft } from './quiz-who.ts';
import { yearDraft } from './quiz-year.ts';
import { seeded, shuffled } from './seeded.ts';

/** A question with three or four choices, one of them correct. */
export interface Question extends Pick<Draft, 'quote' | 'shown'> {
  readonly kind: QuizKind;
  readonly fact: Fact;
  readonly choices: readonly string[];
  /** The index of the correct choice. */
  readonly right: number;
  /** Identifies the question, so that an answer to another one is not counted. */
  readonly token: string;
}

/** The parameters of a quiz: on the same base they give the same questions, even after a restart. */
export interface Quiz {
  readonly seed: string;
  readonly rounds: number;
  readonly topic?: Topic | undefined;
}

const DRAFTS: Readonly<Record<QuizKind, DraftOf>> = { figure: figureDraft, year: yearDraft, who: whoDraft };
/** Wrong choices, at most and at least. */
const MAX_WRONG_CHOICES = 3;
const MIN_WRONG_CHOICES = 2;
/** Facts tried for a kind of question, and quizzes memoized for each base. */
const MAX_FACTS_TRIED = 400;
const MAX_QUIZZES = 100;

const quizOn = memoizeByObject((base: FactBase) =>
  memoize(
    (quiz: Quiz): readonly Question[] => makeQuestions(base, quiz),
    ({ seed, rounds, topic }) => [seed, rounds, topic?.id].join(' '),
    MAX_QUIZZES,
  ),
);

/**
 * The questions of a quiz, each on another fact, the kinds alternating where possible; perhaps fewer than requested.
 */
export const questionsOf = (base: FactBase, quiz: Quiz): readonly Question[] => quizOn(base)(quiz);

function makeQuestions(base: FactBase, { seed, rounds, topic }: Quiz): Question[] {
  const random = seeded(seed);
  const facts = shuffled(topic ? factsOfTopic(base, topic) : base.facts.values(), random).slice(
    0,
    MAX_FACTS_TRIED,
  );
  const kinds = shuffled(['who', 'year', 'figure'] as const, random);
  const questions: Question[] = [];
  const used = new Set<Fact>();
  // Each kind goes through the facts once: a fact that does not suit it now never will.
  const rest = new Map(kinds.map((kind) => [kind, facts.values()]));
  const next = (kind: QuizKind): Question | undefined => {
    for (const fact of rest.get(kind) ?? []) {
      const question = used.has(fact) ? undefined : questionOf(base, fact, kind, random);
      if (question !== undefined) return question;
    }
    return undefined;
  };
  for (let round = 0; questions.length < rounds; round += 1) {
    const turn = [...kinds.slice(round % kinds.length), ...kinds.slice(0, round % kinds.length)];
    const question = firstOf(turn, next);
    if (question === undefined) break;
    used.add(question.fact);
    questions.push(question);
  }
  return questions;
}

function firstOf<T, U>(things: readonly T[], make: (thing: T) => U | undefined): U | undefined {
  for (const thing of things) {
    const made = make(thing);
    if (made !== undefined) return made;
  }
  return undefined;
}

function questionOf(base: FactBase, fact: Fact, kind: QuizKind, random: () => number): Question | undefined {
  const draft = DRAFTS[kind](base, fact);
  if (draft === undefined) return undefined;
  const { quote, shown } = draft;
  const right = cutAtWord(draft.right, MAX_BUTTON_LABEL);
  const others = distinct(draft.wrong, right);
  if (right.trim() === '' || others.length < MIN_WRONG_CHOICES) return undefined;
  const choices = shuffled([right, ...shuffled(others, random).slice(0, MAX_WRONG_CHOICES)], random);
  const token = createHash('sha256')
    .update(JSON.stringify([kind, fact.id, quote.exact, shown, choices]))
    .digest('base64url')
    .slice(0, TOKEN_LENGTH);
  return { kind, fact, quote, shown, choices, right: choices.indexOf(right), token };
}

/** Button labels, all distinct from each other and from the correct one. */
function distinct(labels: readonly string[], right: string): string[] {
  const seen = new Set([wordKey(right), '']);
  return labels
    .map((label) => cutAtWord(label, MAX_BUTTON_LABEL))
    .filter((label) => {
      const isNew = !seen.has(wordKey(label));
      seen.add(wordKey(label));
      return isNew;
    });
}
