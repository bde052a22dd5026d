import { DAY_MS } from '../../dates/durations.ts';
import type { Score, Standing, Tally } from './quiz-card.ts';

/** The scores of running quizzes, in memory only. */
export interface QuizScores {
  start(quiz: string): void;
  /** Whether the quiz was started by this process and has not expired. */
  has(quiz: string): boolean;
  /** Counts a user's first answer to a question; undefined where no score is kept. */
  answer(quiz: string, at: number, userId: string, isRight: boolean): Standing | undefined;
  /** The results of a question. */
  tally(quiz: string, at: number): Tally | undefined;
  /** Returns the score and deletes it. */
  end(quiz: string): Score | undefined;
}

/** Quizzes kept at most, participants of each, and the lifetime of a score in ms. */
const MAX_QUIZZES = 500;
const MAX_PARTICIPANTS = 500;
const SCORES_TTL_MS = DAY_MS;

interface Running {
  readonly since: number;
  /** By user: whether each answered question was answered correctly. */
  readonly people: Map<string, Map<number, boolean>>;
}

/** Scores on a clock in milliseconds. */
export function createQuizScores(now: () => number = Date.now): QuizScores {
  const running = new Map<string, Running>();
  const sweep = () => {
    for (const [quiz, { since }] of running) {
      if (running.size <= MAX_QUIZZES && since > now() - SCORES_TTL_MS) break;
      running.delete(quiz);
    }
  };
  const peopleOf = (quiz: string) => {
    sweep();
    return running.get(quiz)?.people;
  };
  return {
    start(quiz) {
      running.set(quiz, { since: now(), people: new Map() });
      sweep();
    },
    has: (quiz) => peopleOf(quiz) !== undefined,
    answer(quiz, at, userId, isRight) {
      const people = peopleOf(quiz);
      const answers = people?.get(userId) ?? new Map<number, boolean>();
      if (people === undefined || (people.size >= MAX_PARTICIPANTS && !people.has(userId))) return undefined;
      const counts = !answers.has(at);
      if (counts) answers.set(at, isRight);
      people.set(userId, answers);
      return { counts, right: rightOf(answers.values()), answered: answers.size };
    },
    tally(quiz, at) {
      const people = peopleOf(quiz);
      if (people === undefined) return undefined;
      const answers = [...people.values()].flatMap((own) => own.get(at) ?? []);
      return { right: rightOf(answers), answered: answers.length };
    },
    end(quiz) {
      const people = peopleOf(quiz);
      running.delete(quiz);
      return (
        people &&
        [...people]
          .map(([userId, answers]) => ({ userId, right: rightOf(answers.values()) }))
          .sort((a, b) => b.right - a.right)
      );
    },
  };
}

const rightOf = (answers: Iterable<boolean>): number => [...answers].filter((isRight) => isRight).length;
