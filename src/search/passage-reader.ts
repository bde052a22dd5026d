import type { FactIndex } from './index-facts.ts';
import type { QueryReading } from './read-query.ts';

const UNCOUNTED = -1;

/** A query made ready to be compared with passages. One at a time: `end()` frees the reader for the next. */
export interface QueryComparer {
  /** The query's weight: the rareness of its words in the base, and of what the base has never heard of. */
  readonly mass: number;
  /** Begins another fact. */
  next(): void;
  /** How like the query the likest of passages `from` up to `to` is as a whole, 0 to 1. */
  likest(from: number, to: number): number;
  /** The same for those passages, what they have beyond the query held against them in full. */
  fit(): number;
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
  /** What all the different words of a passage weigh, by passage; counted when it is first met. */
  const weightOfAll = new Float32Array(Math.max(0, start.length - 1)).fill(UNCOUNTED);
  let facts = 0;
  let passages = 0;

  const allOf = (passage: number): number => {
    const counted = weightOfAll[passage] ?? 0;
    if (counted !== UNCOUNTED) return counted;
    const end = start[passage + 1] ?? 0;
    let all = 0;
    passages++;
    for (let at = start[passage] ?? 0; at < end; at++) {
      const term = terms[at] ?? 0;
      if (passageOf[term] !== passages) all += idf[term] ?? 0;
      passageOf[term] = passages;
    }
    // Rounded to single precision as it is kept: a query must not find something else the second time.
    weightOfAll[passage] = all;
    return weightOfAll[passage] ?? all;
  };

  return ({ terms: asked }, unknownMass) => {
    const ids = [...asked].map(([term, weight]) => {
      const id = index.termIds.get(term) ?? -1;
      weightOf[id] = weight * (idf[id] ?? 0);
      return id;
    });
    const mass = ids.reduce((sum, id) => sum + (weightOf[id] ?? 0), unknownMass) || 1;
    let had = 0;
    let fit = 0;

    const likeness = (passage: number): number => {
      const end = start[passage + 1] ?? 0;
      let other = allOf(passage);
      let shared = 0;
      passages++;
      for (let at = start[passage] ?? 0; at < end; at++) {
        const term = terms[at] ?? 0;
        const weight = weightOf[term] ?? 0;
        if (weight === 0 || passageOf[term] === passages) continue;
        passageOf[term] = passages;
        shared += weight;
        other -= idf[term] ?? 0;
        if (factOf[term] !== facts) had += weight;
        factOf[term] = facts;
      }
      fit = Math.max(fit, shared / (mass + other));
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
        fit = 0;
        for (let passage = from; passage < to; passage++) most = Math.max(most, likeness(passage));
        return most;
      },
      fit: () => fit,
      coverage: () => had / mass,
      end() {
        for (const id of ids) weightOf[id] = 0;
      },
    };
  };
}
