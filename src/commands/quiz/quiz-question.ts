import { createHash } from 'node:crypto';
import type { Fact } from '../../facts/fact.ts';
import { type FactBase, factsOfTopic } from '../../facts/fact-base.ts';
import type { Topic } from '../../facts/topic.ts';
import { MAX_BUTTON_LABEL } from '../../reply/limits.ts';
import { folded } from '../../reply/spelling.ts';
import { cutAtWord } from '../../reply/text.ts';
import { TOKEN_LENGTH } from '../../reply/token.ts';
import { type Draft, type DraftOf, oncePerBase, type QuizKind } from './quiz-draft.ts';
import { figureDraft } from './quiz-figure.ts';
import { whoDraft } from './quiz-who.ts';
import { yearDraft } from './quiz-year.ts';
import { seeded, shuffled } from './seeded.ts';

/** A question of a quiz with three or four choices, one of them right. */
export interface Question extends Pick<Draft, 'quote' | 'shown'> {
  readonly kind: QuizKind;
  readonly fact: Fact;
  readonly choices: readonly string[];
  /** The place of the right one. */
  readonly right: number;
  /** Stands for what was asked, so that an answer is never taken for one to another question. */
  readonly token: string;
}

/** Which quiz it is: the same on the same base gives the same questions, after a restart too. */
export interface Quiz {
  readonly seed: string;
  readonly rounds: number;
  readonly topic?: Topic | undefined;
}

const DRAFTS: Readonly<Record<QuizKind, DraftOf>> = { figure: figureDraft, year: yearDraft, who: whoDraft };
/** Wrong choices at most, and at least. */
const WRONG = 3;
const LEAST_WRONG = 2;
/** Facts that are tried for a kind of question, and quizzes whose questions are kept at hand. */
const TRIED = 400;
const KEPT = 100;

const asked = oncePerBase(() => new Map<string, readonly Question[]>());

/** The questions of a quiz, each on another fact, of each kind in turn as far as the facts allow; perhaps fewer than wanted. */
export function questionsOf(base: FactBase, quiz: Quiz): readonly Question[] {
  const known = asked(base);
  const key = [quiz.seed, quiz.rounds, quiz.topic?.id].join(' ');
  const questions = known.get(key) ?? makeQuestions(base, quiz);
  if (known.size >= KEPT) known.clear();
  known.set(key, questions);
  return questions;
}

function makeQuestions(base: FactBase, { seed, rounds, topic }: Quiz): Question[] {
  const random = seeded(seed);
  const facts = shuffled(topic ? factsOfTopic(base, topic) : base.facts.values(), random).slice(0, TRIED);
  const kinds = shuffled(['who', 'year', 'figure'] as const, random);
  const questions: Question[] = [];
  const used = new Set<Fact>();
  // What cannot be asked about a fact once cannot be later: each kind goes through the facts once.
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
  if (right.trim() === '' || others.length < LEAST_WRONG) return undefined;
  const choices = shuffled([right, ...shuffled(others, random).slice(0, WRONG)], random);
  const token = createHash('sha256')
    .update(JSON.stringify([kind, fact.id, quote.exact, shown, choices]))
    .digest('base64url')
    .slice(0, TOKEN_LENGTH);
  return { kind, fact, quote, shown, choices, right: choices.indexOf(right), token };
}

/** Labels as buttons show them, none that reads like another or like the right one. */
function distinct(labels: readonly string[], right: string): string[] {
  const seen = new Set([folded(right), '']);
  return labels
    .map((label) => cutAtWord(label, MAX_BUTTON_LABEL))
    .filter((label) => {
      const isNew = !seen.has(folded(label));
      seen.add(folded(label));
      return isNew;
    });
}
