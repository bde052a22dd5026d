import type { Searcher, SearchOptions } from '../facts/outcome.ts';

/** The longest that what was found is remembered, in ms. */
export const FORGOTTEN_AFTER = 60_000;
/** How many queries are remembered at most, and how many beginnings of one. */
const MOST = 1_000;

/**
 * A searcher that remembers for up to a minute what it found: a class asks much the same at the same time, and types
 * the same beginnings. What it gives is shared, and must not be changed.
 */
export const remembering = (searcher: Searcher): Searcher => ({
  search: memoryOf((...asked) => searcher.search(...asked)),
  complete: memoryOf((...asked) => searcher.complete(...asked)),
});

type Find<T> = (query: string, options?: SearchOptions) => T;

function memoryOf<T>(find: Find<T>): Find<T> {
  const known = new Map<string, T>();
  return (query, options = {}) => {
    // Ids have no line breaks: no two questions have the same key.
    const key = [query, options.topic, options.source, options.limit].join('\n');
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    if (known.size === 0) forgetLater(new WeakRef(known));
    const found = find(query, options);
    known.set(key, found);
    return found;
  };
}

/** Out of the memory's sight: a timer that knew it would keep a replaced fact base, and its index, for a minute. */
function forgetLater(memory: WeakRef<Map<string, unknown>>): void {
  setTimeout(() => memory.deref()?.clear(), FORGOTTEN_AFTER).unref();
}
