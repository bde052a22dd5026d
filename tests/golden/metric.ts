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
  /** Of the answerable queries: answered, and a right fact first. */
  readonly success1: number;
  /** A right fact among the first three that were shown, as an answer or as the closest. */
  readonly shown3: number;
  /** Of those that the articles do not answer, though they are near or far in subject, and of noise: answered. */
  readonly falseNear: number;
  readonly falseFar: number;
  readonly noise: number;
}

/** The metric of ../shared/eval/README.md, for the golden suite. */
export function scoresOf(
  queries: readonly JudgedQuery[],
  search: (query: string) => Answered,
  lock: Lock,
): Scores {
  const judged = queries.map((query) => {
    const { facts, isAnswer } = search(query.query);
    const at = facts.slice(0, 10).findIndex((fact) => isRight(fact, query, lock));
    return { query, isAnswer, place: at === -1 ? Number.POSITIVE_INFINITY : at + 1 };
  });
  const answerable = judged.filter(({ query }) => query.answerable);
  const mean = <T>(all: readonly T[], value: (one: T) => number) =>
    all.reduce((sum, one) => sum + value(one), 0) / all.length;
  const falsely = (why: JudgedQuery['why']) =>
    mean(
      judged.filter(({ query }) => query.why === why),
      ({ isAnswer }) => (isAnswer ? 1 : 0),
    );
  return {
    success1: mean(answerable, ({ isAnswer, place }) => (isAnswer && place === 1 ? 1 : 0)),
    shown3: mean(answerable, ({ place }) => (place <= 3 ? 1 : 0)),
    falseNear: falsely('near'),
    falseFar: falsely('far'),
    noise: falsely('noise'),
  };
}
