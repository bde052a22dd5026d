import type { Position } from '../verbatim.ts';

/** A stretch of a paragraph, in UTF-16 code units: its start and its end, exclusive. */
export type Stretch = readonly [start: number, end: number];

/** A paragraph as a curator reads it. */
export interface ReadingParagraph {
  readonly text: string;
  /** The page that it begins on; absent in a text without pages. */
  readonly page?: string | undefined;
  /** Its words without the punctuation around them. */
  readonly words: readonly Stretch[];
  readonly sentences: readonly Stretch[];
  /** What is quoted of it, and by which entry. */
  readonly quoted: readonly { readonly at: Stretch; readonly fact: string }[];
}

/** The text of a source, with what is quoted of it. */
export interface Reading {
  readonly source: string;
  /** The hash of the text: a draft is of this state of it. */
  readonly sha256: string;
  readonly paragraphs: readonly ReadingParagraph[];
  readonly quotedWords: number;
  readonly words: number;
}

/** A stretch of a paragraph (counted from 1) that somebody marked, in UTF-16 code units. */
export interface Marked extends Position {
  readonly source: string;
  readonly paragraph: number;
}

/** What the marked words are as a quote. */
export interface Selection extends Marked {
  readonly page?: string | undefined;
  /** The words as they stand in the text. */
  readonly exact: string;
  readonly words: number;
  readonly mostWords: number;
  /** The passage in quotation marks around them, where there is one: the words are somebody else's than the author's. */
  readonly spoken?: Position | undefined;
  /** The words quoted of the source with these, and all that it has. */
  readonly budget: { readonly quoted: number; readonly words: number; readonly mostShare: number };
}
