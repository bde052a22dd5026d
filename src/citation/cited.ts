import type { CslName } from '../facts/source.ts';
import { familyName } from './name-list.ts';

/** What a citation in the text points to: a place in a source, and whose words stand there. */
export interface Cited {
  /** The non-blank lines of the source's text, counted from 1. */
  readonly paragraph: number;
  /** The page, where the text has pages. */
  readonly page?: string | undefined;
  /** Who speaks, where the words are somebody else's than the author's: an indirect quotation. */
  readonly speaker?: CslName | undefined;
}

/** "p. 12", or "para. 4" where there are no pages. */
export const locatorOf = ({ page, paragraph }: Cited): string =>
  page === undefined ? `para. ${paragraph}` : `p. ${page}`;

/** The speaker's family name, or a body's name, with what says that the source quotes it: "Togo, as cited in ". */
export const indirect = ({ speaker }: Cited, says: string): string =>
  speaker === undefined ? '' : `${familyName(speaker)}, ${says} `;
