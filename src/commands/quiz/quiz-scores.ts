import type { Score, Standing, Tally } from './quiz-card.ts';

/** The scores of the quizzes that are under way: in memory alone, and gone when a quiz ends or the program does. */
export interface QuizScores {
  start(quiz: string): void;
  /** Whether the quiz was started here, and not too long ago. */
  has(quiz: string): boolean;
  /** Counts a person's first answer to a question; undefined where no score is kept. */
  answer(quiz: string, at: number, userId: string, isRight: boolean): Standing | undefined;
  /** How a question was answered. */
  tally(quiz: string, at: number): Tally | undefined;
  /** Gives the score and forgets it. */
  end(quiz: string): Score | undefined;
}

/** Quizzes and people in one of them that are kept at most, and how long, in milliseconds. */
const QUIZZES = 500;
const PEOPLE = 500;
const KEPT_FOR = 24 * 60 * 60 * 1000;

interface Running {
  readonly since: number;
  /** By person: which questions were answered rightly, and which wrongly. */
  readonly people: Map<string, Map<number, boolean>>;
}

/** Makes the scores over a clock in milliseconds. */
export function createQuizScores(now: () => number = Date.now): QuizScores {
  const running = new Map<string, Running>();
  const sweep = () => {
    for (const [quiz, { since }] of running) {
      if (running.size <= QUIZZES && since > now() - KEPT_FOR) break;
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
      if (people === undefined || (people.size >= PEOPLE && !people.has(userId))) return undefined;
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
