import { createSearcher } from '../../src/search/searcher.ts';
import type { Peer } from './peer.ts';

export const footnote: Peer = {
  name: 'Footnote',
  build(base, language) {
    const searcher = createSearcher(base, { language });
    return {
      search(query) {
        const { outcome } = searcher.search(query);
        // The ranking is measured apart from the outcome, which may hide it.
        return { ids: searcher.explain(query).matches.map(({ fact }) => fact.id), outcome };
      },
      complete: (typed) => searcher.complete(typed).map(({ id }) => id),
    };
  },
};
