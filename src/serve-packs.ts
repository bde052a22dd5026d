import { liveRegistry } from './commands/live-registry.ts';
import type { ServedPack } from './commands/packs.ts';
import { createRegistry } from './commands/registry.ts';
import { packMemory } from './commands/server/server-memory.ts';
import type { Services } from './commands/services.ts';
import type { PackPlace } from './config/config.ts';
import { OperatorError } from './errors.ts';
import type { FactBase } from './facts/fact-base.ts';
import type { Searcher } from './facts/outcome.ts';
import { passageFinder } from './knowledge/passages.ts';
import { problemLine } from './knowledge/problem.ts';
import { type Curated, curatedPack } from './knowledge/serving/curated.ts';
import { packConflicts } from './knowledge/serving/pack-conflicts.ts';
import { DEFAULT_SOURCES_DIR, readTexts } from './knowledge/texts.ts';
import type { Logger } from './log.ts';
import { createQuotationChecker } from './quotations/check-quotation.ts';
import { createReload } from './reload.ts';
import { createSearcher } from './search/searcher.ts';
import { packStore } from './store/packs/pack-store.ts';

/** The services that packs share, and that outlast reloads. */
export type LastingServices = Omit<
  Services,
  'base' | 'searcher' | 'passageOf' | 'checkQuotation' | 'siteUrl'
>;

/** A pack as it is served, and as it lies on disk. */
export interface LivePack extends ServedPack {
  readonly place: PackPlace;
  /** Reads it from disk, for curators. */
  readonly read: () => Promise<Curated>;
  /** Serves the pack as it is on disk now: see `createReload`. */
  reload(): void;
}

/** Options of `servePacks`. */
interface PackOptions {
  readonly places: readonly PackPlace[];
  /** By the order of the places. */
  readonly bases: readonly FactBase[];
  readonly services: LastingServices;
  readonly log: Logger;
  /** Registers changed commands with Discord; rejects with what to do. */
  readonly deploy: () => Promise<void>;
}

/**
 * Serves packs, each with a registry, an index and a reload of its own: one that is broken on disk goes on as it was and
 * touches no other.
 */
export function servePacks({ places, bases, services, log, deploy }: PackOptions): LivePack[] {
  const packs: LivePack[] = [];
  /** Throws where a reload would make a pack another one, or one that cannot be told from another. */
  const check = (place: PackPlace, base: FactBase, id: string) => {
    const changed = base.id !== id;
    const others = packs.filter((pack) => pack.place !== place);
    const all = [
      ...others.map((pack) => ({ dir: pack.place.dir, base: pack.base })),
      { dir: place.dir, base },
    ];
    const conflicts = packConflicts(all).map(problemLine);
    if (changed) conflicts.unshift(`${place.dir}/pack.yaml:id: was “${id}” at the start: restart Footnote`);
    if (conflicts.length > 0) throw new OperatorError(conflicts.join('\n'));
  };
  const serve = (place: PackPlace, first: FactBase): LivePack => {
    const { id } = first;
    let served = first;
    const own = {
      ...services,
      store: packStore(services.store, id),
      memory: packMemory(services.memory, id),
      siteUrl: place.siteUrl,
    };
    const compose = (base: FactBase, searcher: Searcher) => {
      check(place, base, id);
      const { texts } = readTexts(place.sourcesDir ?? DEFAULT_SOURCES_DIR, [...base.sources.keys()]);
      const registry = createRegistry({
        ...own,
        base,
        searcher,
        checkQuotation: texts.size === 0 ? undefined : createQuotationChecker(base, texts),
        passageOf: passageFinder(base, texts),
      });
      served = base;
      return registry;
    };
    const live = liveRegistry(compose(first, createSearcher(first)));
    const packLog = places.length === 1 ? log : log.child({ pack: place.dir });
    return {
      id,
      place,
      get base() {
        return served;
      },
      registry: live,
      read: curatedPack(place.dir, place.sourcesDir),
      reload: createReload({ dir: place.dir, live, compose, log: packLog, deploy }),
    };
  };
  for (const [at, place] of places.entries()) {
    const base = bases[at];
    if (base !== undefined) packs.push(serve(place, base));
  }
  return packs;
}
