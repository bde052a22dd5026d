import type { Fact } from '../facts/fact.ts';
import type { Candidate } from './likeness.ts';

/** Words by which a query asks for more than one side. */
const ASKS_FOR_SIDES =
  /\b(?:vs|versus|or|compare[ds]?|comparison|differ\w*|disagree\w*|contradict\w*|both|each|(?:two|other|all) (?:sides?|views?)|views|opinions|positions|accounts)\b|(?<!\p{L})(?:сравн|разниц|расход|или(?!\p{L}))|比較|違い|それとも|対立/u;

/** A candidate this far behind the first brings no side, only noise. */
const LEAST_SHARE = 0.5;

/** Whether a query asks for the views of several. */
export const asksForSides = (query: string): boolean => ASKS_FOR_SIDES.test(query.toLowerCase());

/**
 * Puts candidates of sources that are not yet among those before them first, as long as they are not far behind: the
 * first stays, and what brings no new source keeps its order (a greedy form of maximal marginal relevance, Carbonell
 * & Goldstein 1998).
 */
export function diversify(candidates: readonly Candidate[], facts: readonly Fact[]): Candidate[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const seen = new Set<string>();
  const sourcesOf = ({ fact }: Candidate) => facts[fact]?.quotes.map(({ source }) => source) ?? [];
  const bringsSide = (candidate: Candidate): boolean => {
    const fresh = sourcesOf(candidate).some((source) => !seen.has(source));
    if (!fresh || candidate.score < first.score * LEAST_SHARE) return false;
    for (const source of sourcesOf(candidate)) seen.add(source);
    return true;
  };
  const sides = candidates.filter(bringsSide);
  return [...sides, ...candidates.filter((candidate) => !sides.includes(candidate))];
}
