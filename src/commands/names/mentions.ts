import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Name } from '../../facts/name.ts';
import { spellingsOf, standsAt, unitsOf } from '../../reply/spelling.ts';

/** Short names in capitals are words in small letters: “US”, “WHO”. */
const CAPITALS = /^\p{Lu}{1,3}$/u;

/** A spelling in its units, and the names that are spelt so. */
interface Spelling {
  readonly units: readonly string[];
  readonly capitals: string | undefined;
  readonly names: readonly string[];
}

/** Gives the ids of the names that a text mentions. */
type MentionFinder = (text: string) => ReadonlySet<string>;

/**
 * Finds names in texts, in any spelling, as whole words. At each place the longest spelling of any name counts:
 * “Kyoto Sangyo University” does not mention Kyoto.
 */
export function createMentionFinder(names: Iterable<Name>): MentionFinder {
  const byFirst = bySpelling(names);
  return (text) => {
    const written = unitsOf(text);
    const units = written.map((unit) => unit.toLowerCase());
    const found = new Set<string>();
    for (let at = 0; at < units.length; at++) {
      const longest = byFirst
        .get(units[at] ?? '')
        ?.find(
          ({ units: wanted, capitals }) =>
            standsAt(units, at, wanted) && (capitals === undefined || capitals === written[at]),
        );
      if (longest === undefined) continue;
      for (const id of longest.names) found.add(id);
      at += longest.units.length - 1;
    }
    return found;
  };
}

/** Every spelling by its first unit, the longest first. */
function bySpelling(names: Iterable<Name>): ReadonlyMap<string, readonly Spelling[]> {
  const spellings = new Map<string, Spelling>();
  for (const name of names) {
    for (const spelling of spellingsOf(name)) {
      const capitals = CAPITALS.test(spelling) ? spelling : undefined;
      const units = unitsOf(spelling).map((unit) => unit.toLowerCase());
      const key = capitals ?? units.join(' ');
      const others = spellings.get(key)?.names ?? [];
      if (units.length > 0) spellings.set(key, { units, capitals, names: [...others, name.id] });
    }
  }
  const byFirst = new Map<string, Spelling[]>();
  for (const spelling of [...spellings.values()].sort((a, b) => b.units.length - a.units.length)) {
    const [first = ''] = spelling.units;
    byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
  }
  return byFirst;
}

const known = new WeakMap<FactBase, ReadonlyMap<string, readonly Fact[]>>();

/** The facts whose claims mention a name, in the base's order; worked out for all names at once, and remembered. */
export function factsMentioning(base: FactBase, { id }: Name): readonly Fact[] {
  const byName = known.get(base) ?? readClaims(base);
  known.set(base, byName);
  return byName.get(id) ?? [];
}

function readClaims({ names, facts }: FactBase): ReadonlyMap<string, readonly Fact[]> {
  const find = createMentionFinder(names.values());
  const byName = new Map<string, Fact[]>();
  for (const fact of facts.values()) {
    for (const id of find(fact.claim)) {
      const mentioning = byName.get(id);
      if (mentioning === undefined) byName.set(id, [fact]);
      else mentioning.push(fact);
    }
  }
  return byName;
}
