import { Document as FlexDocument } from 'flexsearch';
import { documentsOf, FIELDS, foundAll, type Peer } from './peer.ts';

export const flexsearch: Peer = {
  name: 'FlexSearch',
  build(base) {
    const engine = new FlexDocument({ document: { id: 'id', index: [...FIELDS] }, tokenize: 'forward' });
    for (const { id, claim, quotes, asks } of documentsOf(base)) engine.add({ id, claim, quotes, asks });
    const search = (query: string): string[] => {
      const fields = engine.search(query, { limit: 10, suggest: true });
      return [...new Set(fields.flatMap(({ result }) => result.map(String)))].slice(0, 10);
    };
    return { search: (query) => foundAll(search(query)), complete: search };
  },
};
