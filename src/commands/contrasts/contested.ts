import type { Contrast } from '../../facts/contrast.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Outcome } from '../../facts/outcome.ts';
import { yesNoQuestion } from '../../text/comparison.ts';
import { namedSources } from '../sources/find-source.ts';

/** Matches that are looked at, and those of them that one side of the contrast must be among. */
const MATCHES = 4;
const FIRST = 2;

/**
 * The contrast that a question runs into: one that asks the very question, or for a question answered with yes or no ("is Crimea
 * Russian") one on different sides of which the entries found first stand. Undefined for any other question, for one that
 * asks a single source, and where the sources are of one mind.
 */
export function contestedBy(
  base: FactBase,
  query: string,
  { outcome, matches }: Outcome,
  promised?: Contrast,
): Contrast | undefined {
  if (promised) return promised;
  const kind = yesNoQuestion(query);
  if (outcome !== 'answer' || kind === undefined || namedSources(base, query).length > 0) return undefined;
  const found = matches.slice(0, MATCHES).map(({ fact }) => fact.id);
  const contested = [...base.contrasts.values()].flatMap((contrast) => {
    const places = contrast.sides.map(({ facts }) => found.findIndex((id) => facts.includes(id)));
    const [nearest, next] = places.filter((at) => at >= 0).sort((a, b) => a - b);
    const isContested = contrast.type === 'differ' && nearest !== undefined && next !== undefined;
    return isContested && nearest < (kind === 'state' ? FIRST : 1) ? [{ contrast, next }] : [];
  });
  return contested.toSorted((a, b) => a.next - b.next)[0]?.contrast;
}
