import type { FactIndex } from './index-facts.ts';
import type { QueryReading } from './read-query.ts';

/** A query made ready to be compared with passages. One at a time: `end()` frees the reader for the next. */
export interface QueryComparer {
  /** The query's weight: the rareness of its words in the base, and of what the base has never heard of. */
  readonly mass: number;
  /** Begins another fact. */
  next(): void;
  /** How like the query the likest of passages `from` up to `to` is as a whole, 0 to 1. */
  likest(from: number, to: number): number;
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
  const factOf = new Uint32Array(size);
  const passageOf = new Uint32Array(size);
  const idf = Float32Array.from(index.postings, (postings) => postings.idf);
  const { start, terms } = index.passages;
  let facts = 0;
  let passages = 0;

  return ({ terms: asked }, unknownMass) => {
    const ids = [...asked].map(([term, weight]) => {
      const id = index.termIds.get(term) ?? -1;
      weightOf[id] = weight * (idf[id] ?? 0);
      return id;
    });
    const mass = ids.reduce((sum, id) => sum + (weightOf[id] ?? 0), unknownMass) || 1;
    let had = 0;

    const likeness = (passage: number): number => {
      const end = start[passage + 1] ?? 0;
      let shared = 0;
      let other = 0;
      passages++;
      for (let at = start[passage] ?? 0; at < end; at++) {
        const term = terms[at] ?? 0;
        if (passageOf[term] === passages) continue;
        passageOf[term] = passages;
        const weight = weightOf[term] ?? 0;
        if (weight === 0) other += idf[term] ?? 0;
        else shared += weight;
        if (factOf[term] !== facts) had += weight;
        factOf[term] = facts;
      }
      return shared / (mass + beyond * other);
    };

    return {
      mass,
      next() {
        facts++;
        had = 0;
      },
      likest(from, to) {
        let most = 0;
        for (let passage = from; passage < to; passage++) most = Math.max(most, likeness(passage));
        return most;
      },
      coverage: () => had / mass,
      end() {
        for (const id of ids) weightOf[id] = 0;
      },
    };
  };
}
