import { inOrderOfTime } from '../../facts/dated.ts';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { type Name, spellingsOf } from '../../facts/name.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { wordKey } from '../../text/words.ts';
import { factsMentioning } from './mentions.ts';

/** What a base has on a name, each in order of time, what has no date last. */
export interface NameFacts {
  /** Positions, arguments and forecasts that are this name's. */
  readonly held: readonly Fact[];
  /** Other facts whose claims mention it. */
  readonly mentioned: readonly Fact[];
}

/** The facts that a name holds, and those that mention it in whatever spelling. */
export function factsOfName(base: FactBase, name: Name): NameFacts {
  const held = heldBy(base).get(name.id) ?? new Set();
  const mentioned = factsMentioning(base, name).filter((fact) => !held.has(fact));
  return { held: inOrderOfTime([...held]), mentioned: inOrderOfTime(mentioned) };
}

/**
 * The facts that each name holds, by its id. A holder as a fact writes it is the name whose main spelling it is; an alias
 * may be several names'.
 */
const heldBy = memoizeByObject(({ names, facts }: FactBase): ReadonlyMap<string, ReadonlySet<Fact>> => {
  const byMain = Map.groupBy(names.values(), ({ name }) => wordKey(name));
  const byAlias = new Map<string, Set<Name>>();
  for (const name of names.values())
    for (const key of spellingsOf(name).map(wordKey))
      byAlias.set(key, (byAlias.get(key) ?? new Set()).add(name));
  const held = new Map<string, Set<Fact>>();
  for (const fact of facts.values()) {
    if (fact.holder === undefined) continue;
    const key = wordKey(fact.holder);
    for (const { id } of byMain.get(key) ?? byAlias.get(key) ?? [])
      held.set(id, (held.get(id) ?? new Set()).add(fact));
  }
  return held;
});
