import type { CslName } from '../facts/source.ts';

/** What a citation in the text points to: a place in a source, and whose words stand there. */
export interface Cited {
  /** The non-blank lines of the source's text, counted from 1. */
  readonly paragraph: number;
  /** The number that the text itself prints at the paragraph. */
  readonly numbered?: string | undefined;
  /** The page, where the text has pages. */
  readonly page?: string | undefined;
  /** Who speaks, where the words are somebody else's than the author's: an indirect quotation. */
  readonly speaker?: CslName | undefined;
}
