import type { FactBase } from '../facts/fact-base.ts';
import type { Searcher } from '../facts/outcome.ts';
import type { Draw } from '../picture/picture.ts';

/** What commands are handed. */
export interface Services {
  readonly base: FactBase;
  readonly searcher: Searcher;
  /** Without it, answers are all text. */
  readonly draw?: Draw | undefined;
}
