import type { Fact } from '../../src/facts/fact.ts';
import type { Lock } from '../../src/knowledge/lock.ts';
import { isRight, type JudgedQuery } from './judged.ts';

/** What a search engine found: facts, best first, and whether it calls the first an answer. */
export interface Answered {
  readonly facts: readonly Fact[];
  readonly isAnswer: boolean;
}

/** How well judged queries are answered; shares, 0 to 1, and NaN where there was no such query. */
export interface Scores {
  /** Of the answerable queries: answered, and a right fact first, or among the first three. */
  readonly success1: number;
  readonly success3: number;
  /** The mean of 1 / the place of the first right fact among the first ten; 0 where there is no answer. */
  readonly mrr10: number;
  /** Answerable, and not answered. */
  readonly silent: number;
  /** Of those that the articles do not answer, though they are near or far in subject, and of noise: answered. */
  readonly falseNear: number;
  readonly falseFar: number;
  readonly noise: number;
}

/** The metric of ../shared/eval/README.md, for every engine and for the golden suite. */
export function scoresOf(
  queries: readonly JudgedQuery[],
  search: (query: string) => Answered,
  lock: Lock,
): Scores {
  const judged = queries.map((query) => {
    const { facts, isAnswer } = search(query.query);
    const at = facts.slice(0, 10).findIndex((fact) => isRight(fact, query, lock));
    return { query, isAnswer, place: isAnswer && at !== -1 ? at + 1 : Number.POSITIVE_INFINITY };
  });
  const answerable = judged.filter(({ query }) => query.answerable);
  const mean = <T>(all: readonly T[], value: (one: T) => number) =>
    all.reduce((sum, one) => sum + value(one), 0) / all.length;
  const within = (most: number) => mean(answerable, ({ place }) => (place <= most ? 1 : 0));
  const falsely = (why: JudgedQuery['why']) =>
    mean(
      judged.filter(({ query }) => query.why === why),
      ({ isAnswer }) => (isAnswer ? 1 : 0),
    );
  return {
    success1: within(1),
    success3: within(3),
    mrr10: mean(answerable, ({ place }) => 1 / place),
    silent: mean(answerable, ({ isAnswer }) => (isAnswer ? 0 : 1)),
    falseNear: falsely('near'),
    falseFar: falsely('far'),
    noise: falsely('noise'),
  };
}
