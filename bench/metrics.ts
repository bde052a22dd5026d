import type { FactBase } from '../src/facts/fact-base.ts';
import type { Lock } from '../src/knowledge/lock.ts';
import type { JudgedQuery } from '../tests/golden/judged.ts';
import { scoresOf } from '../tests/golden/metric.ts';
import type { Found } from './peers/peer.ts';

/** The columns of `metricsRow`, in order. */
export const METRICS = ['success@1', 'success@3', 'MRR@10', 'silent', 'false near', 'far', 'noise'] as const;

/** How well a search answers judged queries, as table cells. */
export function metricsRow(
  queries: readonly JudgedQuery[],
  search: (query: string) => Found,
  base: FactBase,
  lock: Lock,
): string[] {
  const answer = (query: string) => {
    const { ids, isAnswer } = search(query);
    return { facts: ids.flatMap((id) => base.facts.get(id) ?? []), isAnswer };
  };
  return Object.values(scoresOf(queries, answer, lock)).map((score: number) =>
    Number.isNaN(score) ? '–' : score.toFixed(3),
  );
}
