import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Fact } from '../../src/facts/fact.ts';
import type { Lock } from '../../src/knowledge/lock.ts';

const gold = z.object({
  source: z.string(),
  paragraph: z.number(),
  start: z.number(),
  end: z.number(),
  grade: z.literal([1, 2]),
});
const judgedQuery = z.object({
  id: z.string(),
  query: z.string(),
  style: z.string(),
  answerable: z.boolean(),
  why: z.enum(['near', 'far', 'noise']).optional(),
  gold: z.array(gold),
});

/**
 * A query with the passages that answer it, none where the articles do not. Passages are positions in a paragraph
 * (W3C TextPositionSelector): the repository never holds the articles' text.
 */
export type JudgedQuery = z.infer<typeof judgedQuery>;

/** Reads a file of judged queries, a JSON document a line. */
export const readJudged = (path: string): JudgedQuery[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => judgedQuery.parse(JSON.parse(line)));

/**
 * Whether one of a fact's quotes, where the lock says it stands, shares at least half of the shorter one's length
 * with a passage that answers the query.
 */
export function isRight(fact: Fact, query: JudgedQuery, lock: Lock): boolean {
  return (lock.quotes[fact.id] ?? []).some((quote) =>
    query.gold.some((passage) => {
      if (quote.source !== passage.source || quote.paragraph !== passage.paragraph) return false;
      const shared = Math.min(quote.end, passage.end) - Math.max(quote.start, passage.start);
      return shared >= Math.min(quote.end - quote.start, passage.end - passage.start) / 2;
    }),
  );
}
