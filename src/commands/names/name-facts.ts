import { inOrderOfTime } from '../../facts/dated.ts';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { type Name, spellingsOf } from '../../facts/name.ts';
import { memoize, memoizeByObject } from '../../memo/memoize.ts';
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
  const held = new Set(heldBy(base).get(name.id));
  const mentioned = factsMentioning(base, name).filter((fact) => !held.has(fact));
  return { held: inOrderOfTime([...held]), mentioned: inOrderOfTime(mentioned) };
}

/**
 * The facts that each name holds, by its id. A holder as a fact writes it is the name whose main spelling it is; an alias
 * may be several names'.
 */
const heldBy = memoizeByObject((base: FactBase): ReadonlyMap<string, readonly Fact[]> => {
  const names = [...base.names.values()];
  const byMain = Map.groupBy(names, ({ name }) => wordKey(name));
  const byAlias = new Map<string, Name[]>();
  for (const name of names)
    for (const key of new Set(spellingsOf(name).map(wordKey)))
      byAlias.set(key, [...(byAlias.get(key) ?? []), name]);
  const namesOf = memoize(
    (holder: string) => byMain.get(wordKey(holder)) ?? byAlias.get(wordKey(holder)) ?? [],
    (holder) => holder,
    base.facts.size + 1,
  );
  const held = new Map<string, Fact[]>();
  for (const fact of base.facts.values())
    for (const { id } of fact.holder === undefined ? [] : namesOf(fact.holder))
      held.set(id, [...(held.get(id) ?? []), fact]);
  return held;
});
