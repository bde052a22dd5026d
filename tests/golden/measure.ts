import { z } from 'zod';
import type { Searcher } from '../../src/facts/outcome.ts';
import type { Lock } from '../../src/knowledge/lock.ts';
import type { JudgedQuery } from './judged.ts';
import { scoresOf } from './metric.ts';

const share = z.number().min(0).max(1);

/** What the golden suite holds a file of judged queries to; `success` is success@1, `shown` right among the first three shown. */
export const figuresSchema = z.strictObject({
  success: share,
  shown: share,
  falseNear: share,
  falseFar: share,
  noise: share,
});
export type Figures = z.infer<typeof figuresSchema>;

/** Asks every query and compares what comes first with the passages that answer it. */
export function measure(queries: readonly JudgedQuery[], searcher: Searcher, lock: Lock): Figures {
  const answer = (query: string) => {
    const { outcome, matches } = searcher.search(query);
    return { facts: matches.map(({ fact }) => fact), isAnswer: outcome === 'answer' };
  };
  const { success1, shown3, falseNear, falseFar, noise } = scoresOf(queries, answer, lock);
  const short = (value: number) => Number(value.toFixed(4));
  return {
    success: short(success1),
    shown: short(shown3),
    falseNear: short(falseNear),
    falseFar: short(falseFar),
    noise: short(noise),
  };
}
