import { z } from 'zod';
import type { Searcher } from '../../src/facts/outcome.ts';
import type { Lock } from '../../src/knowledge/lock.ts';
import { isRight, type JudgedQuery } from './judged.ts';

const share = z.number().min(0).max(1);

/** How well a file of judged queries is answered; each a share, 0 to 1. */
export const figuresSchema = z.strictObject({
  /** Of the answerable queries: answered, and a right fact first. */
  success: share,
  /** Of those that the articles do not answer, though they are near or far in subject, and of noise: answered. */
  falseNear: share,
  falseFar: share,
  noise: share,
});
export type Figures = z.infer<typeof figuresSchema>;

/** Asks every query and compares what comes first with the passages that answer it. */
export function measure(queries: readonly JudgedQuery[], searcher: Searcher, lock: Lock): Figures {
  const isAnswered = ({ query }: JudgedQuery) => searcher.search(query).outcome === 'answer';
  const isSuccess = (query: JudgedQuery) => {
    const { outcome, matches } = searcher.search(query.query);
    return outcome === 'answer' && isRight(matches[0].fact, query, lock);
  };
  const shareOf = (asked: readonly JudgedQuery[], holds: (query: JudgedQuery) => boolean) =>
    asked.length === 0 ? 0 : Number((asked.filter(holds).length / asked.length).toFixed(4));
  const because = (why: JudgedQuery['why']) => queries.filter((query) => query.why === why);
  return {
    success: shareOf(
      queries.filter(({ answerable }) => answerable),
      isSuccess,
    ),
    falseNear: shareOf(because('near'), isAnswered),
    falseFar: shareOf(because('far'), isAnswered),
    noise: shareOf(because('noise'), isAnswered),
  };
}
