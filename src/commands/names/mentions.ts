import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { mentionsOf, type Name } from '../../facts/name.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { createNameFinder } from '../../text/find-names.ts';

/** The facts whose claims mention a name in any spelling, in the base's order. */
export const factsMentioning = (base: FactBase, { id }: Name): readonly Fact[] =>
  mentionsIn(base).get(id) ?? [];

const mentionsIn = memoizeByObject(({ names, facts }: FactBase): ReadonlyMap<string, readonly Fact[]> => {
  const find = createNameFinder(
    [...names.values()].map((name) => ({ of: name.id, spellings: mentionsOf(name) })),
  );
  const byName = new Map<string, Set<Fact>>();
  for (const fact of facts.values())
    for (const id of find(fact.claim).flatMap(({ of }) => of))
      byName.set(id, (byName.get(id) ?? new Set()).add(fact));
  return new Map([...byName].map(([id, mentioning]) => [id, [...mentioning]]));
});
