import type { FactIndex } from './index-facts.ts';
import type { QueryReading } from './read-query.ts';

/** How like a query a passage is as a whole, and the share of the query's pairs of words in it; 0 to 1 each. */
export interface Comparison {
  readonly like: number;
  readonly pairs: number;
}

/** A query made ready to be compared with passages. One at a time: `end()` frees the reader for the next. */
export interface QueryComparer {
  /** The query's weight: the rareness of its words in the base, and of what the base has never heard of. */
  readonly mass: number;
  /** Begins another fact. */
  next(): void;
  /** The best of passages `from` up to `to`, in each respect. */
  compare(from: number, to: number): Comparison;
  /** How much of the query the passages had since `next()`. */
  coverage(): number;
  end(): void;
}

/**
 * Makes what compares queries with passages term by term. `beyond` is how much the words that a passage has beyond the
 * query are held against it. Works on arrays by term that are set for a query and cleared after it: nothing is
 * allocated per passage.
 */
export function createPassageReader(
  index: FactIndex,
  beyond: number,
): (reading: QueryReading, unknownMass: number) => QueryComparer {
  const size = index.termIds.size;
  const weightOf = new Float32Array(size);
  const followerOf = new Int32Array(size).fill(-1);
  const factOf = new Uint32Array(size);
  const passageOf = new Uint32Array(size);
  const idf = Float32Array.from(index.postings, (postings) => postings.idf);
  const { start, terms } = index.passages;
  let facts = 0;
  let passages = 0;

  return ({ terms: asked, pairs }, unknownMass) => {
    const idOf = (term: string) => index.termIds.get(term) ?? -1;
    const ids = [...asked].map(([term, weight]) => {
      const id = idOf(term);
      weightOf[id] = weight * (idf[id] ?? 0);
      return id;
    });
    for (const [first, second] of pairs) followerOf[idOf(first)] = idOf(second);
    const mass = ids.reduce((sum, id) => sum + (weightOf[id] ?? 0), unknownMass) || 1;
    let had = 0;

    const comparePassage = (passage: number): Comparison => {
      const end = start[passage + 1] ?? 0;
      let shared = 0;
      let other = 0;
      let together = 0;
      let follower = -1;
      passages++;
      for (let at = start[passage] ?? 0; at < end; at++) {
        const term = terms[at] ?? 0;
        if (term === follower) together++;
        follower = followerOf[term] ?? -1;
        if (passageOf[term] === passages) continue;
        passageOf[term] = passages;
        const weight = weightOf[term] ?? 0;
        if (weight === 0) other += idf[term] ?? 0;
        else shared += weight;
        if (factOf[term] !== facts) had += weight;
        factOf[term] = facts;
      }
      const like = shared / (mass + beyond * other);
      return { like, pairs: pairs.length === 0 ? 0 : Math.min(1, together / pairs.length) };
    };

    return {
      mass,
      next() {
        facts++;
        had = 0;
      },
      compare(from, to) {
        let like = 0;
        let together = 0;
        for (let passage = from; passage < to; passage++) {
          const comparison = comparePassage(passage);
          like = Math.max(like, comparison.like);
          together = Math.max(together, comparison.pairs);
        }
        return { like, pairs: together };
      },
      coverage: () => had / mass,
      end() {
        for (const id of ids) weightOf[id] = 0;
        for (const [first] of pairs) followerOf[idOf(first)] = -1;
      },
    };
  };
}
