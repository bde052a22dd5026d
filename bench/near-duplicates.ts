/** Queries that share this much of their words are of one group. */
const ALIKE = 0.5;

/**
 * Numbers each query with its group: writers of different sets thought of the same traps, and of two queries that are
 * nearly the same one must not be judged by a model that has seen the other.
 */
export function groupsOf(queries: readonly string[]): number[] {
  const words = queries.map((query) => new Set(query.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const group = queries.map((_, at) => at);
  const rootOf = (at: number): number => {
    const to = group[at] ?? at;
    return to === at ? at : rootOf(to);
  };
  words.forEach((own, at) => {
    for (let before = 0; before < at; before++) {
      const other = words[before] ?? new Set();
      const shared = [...own].filter((word) => other.has(word)).length;
      if (shared > 0 && shared >= ALIKE * (own.size + other.size - shared))
        group[rootOf(at)] = rootOf(before);
    }
  });
  return queries.map((_, at) => rootOf(at));
}
