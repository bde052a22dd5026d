import type { FactIndex } from './index-facts.ts';
import type { SearchNumbers } from './options.ts';

/** A fact by its number in the index, with its BM25F score. */
export interface Ranked {
  readonly fact: number;
  readonly score: number;
}

/** Adds up BM25F over a query's terms, the heaviest postings first, and gives the best candidates in order. */
export function createRanker(
  index: FactIndex,
  { postingsBudget }: SearchNumbers,
): (terms: ReadonlyMap<string, number>, keep: (fact: number) => boolean, limit: number) => Ranked[] {
  const scores = new Float32Array(index.facts.length);
  const touched = new Int32Array(index.facts.length);
  return (terms, keep, limit) => {
    const lists = [...terms]
      .flatMap(([term, weight]) => {
        const postings = index.postings[index.termIds.get(term) ?? -1];
        return postings ? [{ weight, ...postings }] : [];
      })
      .sort((a, b) => b.weight * (b.impacts[0] ?? 0) - a.weight * (a.impacts[0] ?? 0));
    let count = 0;
    let budget = postingsBudget;
    for (const { weight, facts, impacts } of lists) {
      const end = Math.min(facts.length, budget);
      budget -= end;
      for (let at = 0; at < end; at++) {
        const fact = facts[at] ?? 0;
        if (scores[fact] === 0) touched[count++] = fact;
        scores[fact] = (scores[fact] ?? 0) + weight * (impacts[at] ?? 0);
      }
    }
    const ranked = best(touched.subarray(0, count), scores, keep, limit);
    for (let at = 0; at < count; at++) scores[touched[at] ?? 0] = 0;
    return ranked;
  };
}

/** The best of the touched facts, by score and then by their order in the base. */
function best(
  touched: Int32Array,
  scores: Float32Array,
  keep: (fact: number) => boolean,
  limit: number,
): Ranked[] {
  const top: Ranked[] = [];
  for (const fact of touched) {
    const score = scores[fact] ?? 0;
    const last = top.length === limit ? top[top.length - 1] : undefined;
    if ((last && score <= last.score) || !keep(fact)) continue;
    let at = top.length;
    while (at > 0 && comes(fact, score, top[at - 1])) at--;
    top.splice(at, 0, { fact, score });
    if (top.length > limit) top.pop();
  }
  return top;
}

const comes = (fact: number, score: number, other: Ranked | undefined): boolean =>
  other !== undefined && (score > other.score || (score === other.score && fact < other.fact));
