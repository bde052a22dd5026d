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
  /** Whether a subtitle in sentence case begins with a small letter. */
  readonly lowersSubtitle?: true;
  /** What is left out where a body publishes itself: its name as author, as outlet and publisher, or as the site alone. */
  readonly selfPublished: 'author' | 'outlet' | 'site';
  /** The edition of a book with its volume, where the style's file leaves the volume out. */
  readonly bookVolume?: (volume: string, edition: unknown) => string;
  /** The type as which a treaty is laid out, where the style's file leaves its title out. */
  readonly treaty?: string;
  /** Whether the description of an untitled text stands without brackets. */
  readonly bareDescription?: true;
  /** Whether sources go by their numbers in the list. */
  readonly isNumeric?: true;
  /** Whether a year that stands after the author is not said again at the end. */
  readonly saysYearOnce?: true;
  /** The style's word for a paragraph, where its file has another. */
  readonly paragraphWord?: readonly [was: RegExp, is: string];
}
