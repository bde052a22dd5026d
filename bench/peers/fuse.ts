import Fuse, { type IFuseOptions } from 'fuse.js';
import { type Document, documentsOf, FIELDS, foundAll, type Peer } from './peer.ts';

const fuse = (name: string, options: IFuseOptions<Document>): Peer => ({
  name,
  build(base) {
    const engine = new Fuse(documentsOf(base), { keys: [...FIELDS], ...options });
    const search = (query: string) => engine.search(query, { limit: 10 }).map(({ item }) => item.id);
    return { search: (query) => foundAll(search(query)), complete: search };
  },
});

export const fuseDefault = fuse('Fuse.js default', {});
