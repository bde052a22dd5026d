import { createSearcher } from '../../src/search/searcher.ts';
import type { Peer } from './peer.ts';

export const footnote: Peer = {
  name: 'Footnote',
  build(base) {
    const searcher = createSearcher(base);
    return {
      search(query) {
        const { outcome, matches } = searcher.search(query);
        return { ids: matches.map(({ fact }) => fact.id), isAnswer: outcome === 'answer' };
      },
      complete: (typed) => searcher.complete(typed).map(({ id }) => id),
    };
  },
};
