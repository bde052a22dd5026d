import type { FactBase } from '../facts/fact-base.ts';
import type { Say } from '../language/language.ts';

/** How much is kept of one kind, for one base in one language: a large base's records are not all asked for. */
const MOST = 2_000;

/** What a piece of a card is made with: a base, and a language where it says something of its own. */
interface Ground {
  readonly base: FactBase;
  readonly say?: Say;
}

/**
 * Keeps what `make` makes of a record, since records never change: each is made once for a base and a language, and
 * goes when another base takes its place. What it gives is shared, and must not be changed.
 */
export function kept<G extends Ground, R extends object, T extends object | string>(
  make: (ground: G, record: R) => T,
): (ground: G, record: R) => T {
  const bases = new WeakMap<FactBase, Map<Say | undefined, Map<R, T>>>();
  const madeOn = ({ base, say }: G): Map<R, T> => {
    const languages = bases.get(base) ?? new Map<Say | undefined, Map<R, T>>();
    bases.set(base, languages);
    const made = languages.get(say) ?? new Map<R, T>();
    languages.set(say, made);
    return made;
  };
  return (ground, record) => {
    const made = bases.get(ground.base)?.get(ground.say) ?? madeOn(ground);
    const before = made.get(record);
    if (before !== undefined) return before;
    if (made.size >= MOST) made.clear();
    const thing = make(ground, record);
    made.set(record, thing);
    return thing;
  };
}
