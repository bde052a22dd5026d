import MiniSearch from 'minisearch';
import { documentsOf, FIELDS, foundAll, type Peer } from './peer.ts';

export const minisearch: Peer = {
  name: 'MiniSearch, fuzzy 0.2, prefix',
  build(base) {
    const engine = new MiniSearch({ fields: [...FIELDS], searchOptions: { fuzzy: 0.2, prefix: true } });
    engine.addAll(documentsOf(base));
    const search = (query: string) =>
      engine
        .search(query)
        .slice(0, 10)
        .map(({ id }) => String(id));
    return { search: (query) => foundAll(search(query)), complete: search };
  },
};
