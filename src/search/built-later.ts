import type { Searcher } from '../facts/outcome.ts';

/** A searcher whose index is built when it is first asked, or told to. */
export interface LaterSearcher extends Searcher {
  /** Builds it now, where that has not been done. */
  build(): void;
}

/** Makes one: at the start of the program there is better to do, and Discord's first answer takes a while to come. */
export function builtLater(make: () => Searcher): LaterSearcher {
  let made: Searcher | undefined;
  const searcher = (): Searcher => {
    made ??= make();
    return made;
  };
  return {
    search: (...asked) => searcher().search(...asked),
    complete: (...asked) => searcher().complete(...asked),
    build() {
      searcher();
    },
  };
}
