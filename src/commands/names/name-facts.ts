import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { type Name, spellingsOf } from '../../facts/name.ts';
import { wordKey } from '../../text/words.ts';
import { factsMentioning } from './mentions.ts';

/** What a base has on a name, each in the base's order. */
export interface NameFacts {
  /** Positions, arguments and forecasts that are this name's. */
  readonly held: readonly Fact[];
  /** Other facts whose claims mention it. */
  readonly mentioned: readonly Fact[];
}

/** The facts that a name holds, and those that mention it in whatever spelling. */
export function factsOfName(base: FactBase, name: Name): NameFacts {
  const facts = [...base.facts.values()];
  const holders = new Set(facts.flatMap(({ holder }) => holder ?? []));
  const own = new Set([...holders].filter((holder) => isHolder(base, name, holder)));
  const held = new Set(facts.filter(({ holder }) => holder !== undefined && own.has(holder)));
  return { held: [...held], mentioned: factsMentioning(base, name).filter((fact) => !held.has(fact)) };
}

/** Whether a holder, as a fact writes it, is this name: a main name is that name's alone, an alias may be several's. */
function isHolder({ names }: FactBase, name: Name, holder: string): boolean {
  if (holder === name.name) return true;
  const written = wordKey(holder);
  if (!spellingsOf(name).some((one) => wordKey(one) === written)) return false;
  return (
    wordKey(name.name) === written || ![...names.values()].some((other) => wordKey(other.name) === written)
  );
}
