import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { MapSpec } from '../../facts/map.ts';
import { factsMentioning } from '../names/mentions.ts';

/** Places that a fact must name to come first. */
const MIN_PLACES = 2;

/**
 * The facts on a map's subjects: the one that names most of its places, the topics' core facts in order, then the
 * others.
 */
export function factsOfMap(base: FactBase, { about }: MapSpec): Fact[] {
  const named = new Map<Fact, number>();
  for (const id of about) {
    const name = base.names.get(id);
    for (const fact of name === undefined ? [] : factsMentioning(base, name))
      named.set(fact, (named.get(fact) ?? 0) + 1);
  }
  const core = [...base.topics.values()].flatMap((topic) => topic.core);
  const rank = new Map(core.map((id, at) => [id, at]));
  const rankOf = ({ id }: Fact): number => rank.get(id) ?? core.length;
  const inOrder = [...base.facts.values()]
    .filter((fact) => named.has(fact))
    .sort((a, b) => rankOf(a) - rankOf(b));
  const most = inOrder.reduce((highest, fact) => Math.max(highest, named.get(fact) ?? 0), MIN_PLACES);
  const lead = inOrder.find((fact) => named.get(fact) === most);
  return lead === undefined ? inOrder : [lead, ...inOrder.filter((fact) => fact !== lead)];
}
