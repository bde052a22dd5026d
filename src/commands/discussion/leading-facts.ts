import type { Fact } from '../../facts/fact.ts';

/** Facts that a question shows with their quotes. */
const MOST_FACTS = 3;

/** The facts that lead a question: those that were asked about, then those that bring another source, then the rest. */
export function leadingFacts(facts: readonly Fact[], asked: readonly Fact[] = []): Fact[] {
  const chosen = new Set(asked);
  const sources = new Set(asked.flatMap(({ quotes }) => quotes.map(({ source }) => source)));
  for (const fact of facts) {
    if (fact.quotes.every(({ source }) => sources.has(source))) continue;
    chosen.add(fact);
    for (const { source } of fact.quotes) sources.add(source);
  }
  return [...new Set([...chosen, ...facts])].slice(0, MOST_FACTS);
}
