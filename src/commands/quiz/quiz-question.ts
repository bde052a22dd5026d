import { createHash } from 'node:crypto';
import type { Fact } from '../../facts/fact.ts';
import { type FactBase, factsOfTopic } from '../../facts/fact-base.ts';
import type { Topic } from '../../facts/topic.ts';
import { memoize, memoizeByObject } from '../../memo/memoize.ts';
import { MAX_BUTTON_LABEL } from '../../reply/limits.ts';
import { cutAtWord } from '../../reply/text.ts';
import { TOKEN_LENGTH } from '../../reply/token.ts';
import { wordKey } from '../../text/words.ts';
import { type Draft, type DraftOf, QUIZ_KINDS, type QuizKind, quoteKey } from './quiz-draft.ts';
import { figureDraft } from './quiz-figure.ts';
import { orderDraft } from './quiz-order.ts';
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
  /** Its kind and fact, by which a server knows what it had. */
  readonly item: string;
}

/** The parameters of a quiz: on the same base they give the same questions, even after a restart. */
export interface Quiz {
  readonly seed: string;
  readonly rounds: number;
  readonly topic?: Topic | undefined;
  /** The questions that were chosen; absent where the seed alone chooses. */
  readonly items?: readonly string[] | undefined;
}

/** A quiz to choose questions for. */
export interface QuizWish extends Pick<Quiz, 'seed' | 'rounds' | 'topic'> {
  /** The facts to ask about, in place of a topic's. */
  readonly facts?: readonly Fact[] | undefined;
  /** When each item was last asked; these come after all others, the oldest first. */
  readonly asked?: ReadonlyMap<string, number> | undefined;
}

const DRAFTS: Readonly<Record<QuizKind, DraftOf>> = {
  figure: figureDraft,
  order: orderDraft,
  year: yearDraft,
  who: whoDraft,
};
/** Wrong choices, at most and at least. */
const MAX_WRONG_CHOICES = 3;
const MIN_WRONG_CHOICES = 2;
/** Facts tried for a kind of question, and quizzes memoized for each base. */
const MAX_FACTS_TRIED = 400;
const MAX_QUIZZES = 100;

const itemOf = (kind: QuizKind, { id }: Fact): string => `${kind} ${id}`;

const quizOn = memoizeByObject((base: FactBase) =>
  memoize(
    (quiz: Quiz): readonly Question[] =>
      quiz.items === undefined
        ? chooseQuestions(base, quiz)
        : quiz.items.flatMap((item) => questionOn(base, item, quiz.seed) ?? []),
    ({ seed, rounds, topic, items = [] }) => [seed, rounds, topic?.id, ...items].join(' '),
    MAX_QUIZZES,
  ),
);

/** The questions of a quiz; fewer where the base does not give them any more. */
export const questionsOf = (base: FactBase, quiz: Quiz): readonly Question[] => quizOn(base)(quiz);

/**
 * Chooses questions, each on another fact and quote, the kinds alternating where possible; perhaps fewer than requested.
 * What was asked before comes only when nothing else is left.
 */
export function chooseQuestions(base: FactBase, wish: QuizWish): Question[] {
  const { seed, rounds, topic, facts: given, asked = new Map() } = wish;
  const random = seeded(seed);
  const all = given ?? (topic ? factsOfTopic(base, topic) : base.facts.values());
  const facts = shuffled(all, random).slice(0, MAX_FACTS_TRIED);
  const kinds = shuffled(QUIZ_KINDS, random);
  const questions: Question[] = [];
  const take = (queues: ReadonlyMap<QuizKind, Iterator<Fact>>) => {
    const next = (kind: QuizKind): Question | undefined => {
      const queue = queues.get(kind);
      for (let one = queue?.next(); one !== undefined && !one.done; one = queue?.next()) {
        const question = isNew(one.value, questions)
          ? questionOn(base, itemOf(kind, one.value), seed)
          : undefined;
        if (question !== undefined && isNew(question.fact, questions, question)) return question;
      }
      return undefined;
    };
    for (let round = questions.length; questions.length < rounds; round += 1) {
      const turn = [...kinds.slice(round % kinds.length), ...kinds.slice(0, round % kinds.length)];
      const question = firstOf(turn, next);
      if (question === undefined) return;
      questions.push(question);
    }
  };
  const fresh = (kind: QuizKind) => facts.filter((fact) => !asked.has(itemOf(kind, fact)));
  take(new Map(kinds.map((kind) => [kind, fresh(kind).values()])));
  const lastAsked = (kind: QuizKind) =>
    facts
      .filter((fact) => asked.has(itemOf(kind, fact)))
      .sort((a, b) => (asked.get(itemOf(kind, a)) ?? 0) - (asked.get(itemOf(kind, b)) ?? 0));
  take(new Map(kinds.map((kind) => [kind, lastAsked(kind).values()])));
  return questions;
}

/** Whether no question is on this fact, nor shows a part of the same quote. */
function isNew(fact: Fact, questions: readonly Question[], one?: Question): boolean {
  const words = one === undefined ? '' : quoteKey(one.quote);
  return questions.every((other) => {
    const asked = quoteKey(other.quote);
    return other.fact !== fact && (words === '' || (!asked.includes(words) && !words.includes(asked)));
  });
}

function firstOf<T, U>(things: readonly T[], make: (thing: T) => U | undefined): U | undefined {
  for (const thing of things) {
    const made = make(thing);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** The question of an item, its choices in an order that the seed determines; undefined where none can be made. */
function questionOn(base: FactBase, item: string, seed: string): Question | undefined {
  const [, written, id = ''] = /^(\S+) (.+)$/.exec(item) ?? [];
  const kind = QUIZ_KINDS.find((one) => one === written);
  const fact = base.facts.get(id);
  const draft = kind && fact && DRAFTS[kind](base, fact);
  if (kind === undefined || fact === undefined || draft === undefined) return undefined;
  const { quote, shown } = draft;
  const random = seeded(`${seed} ${item}`);
  const right = cutAtWord(draft.right, MAX_BUTTON_LABEL);
  const others = distinct(draft.wrong, right);
  if (right.trim() === '' || others.length < MIN_WRONG_CHOICES) return undefined;
  const choices = shuffled([right, ...shuffled(others, random).slice(0, MAX_WRONG_CHOICES)], random);
  const token = createHash('sha256')
    .update(JSON.stringify([kind, fact.id, quote.exact, shown, choices]))
    .digest('base64url')
    .slice(0, TOKEN_LENGTH);
  return { kind, fact, quote, shown, choices, right: choices.indexOf(right), token, item };
}

/** Button labels, all distinct from each other and from the correct one. */
function distinct(labels: readonly string[], right: string): string[] {
  const seen = new Set([wordKey(right), '']);
  return labels
    .map((label) => cutAtWord(label, MAX_BUTTON_LABEL))
    .filter((label) => {
      const isNewLabel = !seen.has(wordKey(label));
      seen.add(wordKey(label));
      return isNewLabel;
    });
}
