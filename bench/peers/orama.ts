import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { documentsOf, foundAll, type Peer } from './peer.ts';

export const orama: Peer = {
  name: 'Orama, tolerance 1',
  build(base) {
    const engine = create({ schema: { claim: 'string', quotes: 'string', asks: 'string' } as const });
    insertMultiple(
      engine,
      documentsOf(base).map((document) => ({ ...document })),
    );
    const search = (query: string): string[] => {
      const found = searchOrama(engine, { term: query, tolerance: 1, limit: 10 });
      if (found instanceof Promise) throw new Error('Orama answers later than it is measured here');
      return found.hits.map(({ id }) => id);
    };
    return { search: (query) => foundAll(search(query)), complete: search };
  },
};
