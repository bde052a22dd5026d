import type { Fact, Revision } from './fact.ts';
import { type FactBase, findFact } from './fact-base.ts';

/** What became of a fact that somebody cites by its id; `gone` is an id that the pack never had. */
export type Became =
  | { readonly status: 'gone' }
  | { readonly status: 'withdrawn'; readonly last: Revision }
  | { readonly status: 'revised'; readonly fact: Fact; readonly last: Revision }
  /** `fact` is what has the id now; of a merged one, the fact that took it in. */
  | { readonly status: 'current' | 'merged'; readonly fact: Fact };

/** Looks up what became of the fact of an id. */
export function becameOf(base: Pick<FactBase, 'facts' | 'merged' | 'withdrawn'>, id: string): Became {
  const withdrawn = base.withdrawn.get(id);
  if (withdrawn !== undefined) return { status: 'withdrawn', last: withdrawn };
  const fact = findFact(base, id);
  if (fact === undefined) return { status: 'gone' };
  if (fact.id !== id) return { status: 'merged', fact };
  const last = fact.revised?.at(-1);
  return last === undefined ? { status: 'current', fact } : { status: 'revised', fact, last };
}
