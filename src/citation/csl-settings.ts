import type { CslFile } from './style-files.ts';

/** A style of the Citation Style Language, and what it leaves to whoever writes its items. */
export interface CslStyle {
  readonly id: string;
  readonly title: string;
  readonly csl: CslFile;
  /** How an approximate date is marked: "ca. ". */
  readonly circa: string;
  /** Whether `circa` marks an inferred date too; else it stands in square brackets. */
  readonly circaInferred?: boolean;
  /** What an indirect quotation says between speaker and source. */
  readonly indirect: string;
  /** Whether the speaker is named: MLA says "qtd. in" alone. */
  readonly namesSpeaker?: false;
  /** Whether the citation names the speaker in full. */
  readonly isNote?: true;
  /** Whether paragraphs that the text does not number may be counted. */
  readonly countsParagraphs: boolean;
  /** Whether titles are in sentence case: all, or those of parts. */
  readonly sentenceCase?: 'all' | 'parts';
  /** What is left out where a body publishes itself: its name as author, or as outlet. */
  readonly selfPublished: 'author' | 'outlet';
  /** Whether the description of an untitled text stands without brackets. */
  readonly bareDescription?: true;
  /** Whether sources go by their numbers in the list. */
  readonly isNumeric?: true;
  /** The style's word for a paragraph, where its file has another. */
  readonly paragraphWord?: readonly [was: RegExp, is: string];
}
