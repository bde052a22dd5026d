import lunr from 'lunr';
import { documentsOf, FIELDS, foundAll, type Peer } from './peer.ts';

export const lunrPeer: Peer = {
  name: 'lunr',
  build(base) {
    const engine = lunr((builder) => {
      for (const field of FIELDS) builder.field(field);
      for (const document of documentsOf(base)) builder.add(document);
    });
    const search = (query: string): string[] => {
      const words = query
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean);
      return engine
        .query((asked) => {
          for (const word of words) asked.term(word, {});
        })
        .slice(0, 10)
        .map(({ ref }) => ref);
    };
    return { search: (query) => foundAll(search(query)) };
  },
};
