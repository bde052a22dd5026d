import type { Fact } from '../../facts/fact.ts';

/** Facts shown with quotes. */
const MAX_LEADING_FACTS = 3;

/** Orders the facts of a question: those asked about, then those from another source, then the rest. */
export function leadingFacts(facts: readonly Fact[], asked: readonly Fact[] = []): Fact[] {
  const chosen = new Set(asked);
  const sources = new Set(asked.flatMap(({ quotes }) => quotes.map(({ source }) => source)));
  for (const fact of facts) {
    if (fact.quotes.every(({ source }) => sources.has(source))) continue;
    chosen.add(fact);
    for (const { source } of fact.quotes) sources.add(source);
  }
  return [...new Set([...chosen, ...facts])].slice(0, MAX_LEADING_FACTS);
}
