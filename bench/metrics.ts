import type { FactBase } from '../src/facts/fact-base.ts';
import type { Lock } from '../src/knowledge/lock.ts';
import { isRight, type JudgedQuery } from '../tests/golden/judged.ts';
import type { Found } from './peers/peer.ts';

/** The columns of `metricsRow`, in order. */
export const METRICS = ['success@1', 'success@3', 'MRR@10', 'silent', 'false near', 'far', 'noise'] as const;

/** How well a search answers judged queries, as table cells; the metric is that of ../shared/eval/README.md. */
export function metricsRow(
  queries: readonly JudgedQuery[],
  search: (query: string) => Found,
  base: FactBase,
  lock: Lock,
): string[] {
  const judged = queries.map((query) => {
    const { ids, isAnswer } = search(query.query);
    const at = ids.findIndex((id) => {
      const fact = base.facts.get(id);
      return fact !== undefined && isRight(fact, query, lock);
    });
    return { query, isAnswer, at: at === -1 ? Number.POSITIVE_INFINITY : at };
  });
  const answerable = judged.filter(({ query }) => query.answerable);
  const falsely = (why: string) => {
    const asked = judged.filter(({ query }) => query.why === why);
    return share(asked.filter(({ isAnswer }) => isAnswer).length, asked.length);
  };
  const within = (k: number) =>
    share(answerable.filter(({ isAnswer, at }) => isAnswer && at < k).length, answerable.length);
  const reciprocal = answerable.reduce(
    (sum, { isAnswer, at }) => sum + (isAnswer && at < 10 ? 1 / (at + 1) : 0),
    0,
  );
  const silent = answerable.filter(({ isAnswer }) => !isAnswer).length;
  return [
    within(1),
    within(3),
    share(reciprocal, answerable.length),
    share(silent, answerable.length),
    falsely('near'),
    falsely('far'),
    falsely('noise'),
  ];
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
