import type { Translations } from './language.ts';

/** What kind of statement a fact is; the last three belong to a holder. */
export const FACT_KINDS = ['event', 'background', 'position', 'argument', 'forecast'] as const;
/** One of them. */
export type FactKind = (typeof FACT_KINDS)[number];

/** The kinds that are somebody's, and therefore name their holder. */
export const HELD_KINDS: readonly FactKind[] = ['position', 'argument', 'forecast'];

/** The author's own words; `exact` as in W3C's TextQuoteSelector (Web Annotation Data Model, 4.2.4). */
export interface Quote {
  readonly source: string;
  /** The non-blank lines of the source's text, counted from 1. */
  readonly paragraph: number;
  readonly exact: string;
  /** The page of the edition, as printed, where the text has pages. */
  readonly page?: string | undefined;
  /** The number that the text itself prints at the paragraph. */
  readonly numbered?: string | undefined;
  /** Who says these words, where they are somebody else's than the author's. */
  readonly speaker?: string | undefined;
  /** Words of the quote that are misprints of the source. */
  readonly sic?: readonly string[] | undefined;
  /** When this happened or was said, in an entry that lists several. */
  readonly when?: When | undefined;
  /** Whether it is read before the quote that carries the headline: it says who or what that one speaks of. */
  readonly leadIn?: true | undefined;
}

/** The quotes of a fact as they are read on, those that lead in first. */
export const inReadingOrder = (quotes: readonly Quote[]): Quote[] =>
  quotes.toSorted((a, b) => Number(b.leadIn === true) - Number(a.leadIn === true));

/** A date with its standing; `min` and `max` are the EDTF bounds in milliseconds since 1970, open ends infinite. */
export interface When {
  /** EDTF (ISO 8601-2), such as `2013-01~`. */
  readonly date: string;
  readonly basis: 'stated' | 'inferred';
  /** The words that an inferred date follows from. */
  readonly from?: string | undefined;
  readonly min: number;
  readonly max: number;
}

/** A document or event that is only spoken of, with its date and the bounds of that date. */
export interface Subject {
  readonly name: string;
  /** EDTF (ISO 8601-2). */
  readonly date: string;
  readonly min: number;
  readonly max: number;
}

/** A change of a published fact's claim or quotes, or its withdrawal. */
export interface Revision {
  /** The day, as ISO 8601 writes it. */
  readonly date: string;
  readonly reason: string;
}

/** How much an entry matters among those of its time: 3 stands for the whole, 1 is a detail. */
export type Importance = 1 | 2 | 3;

/** One checkable entry: a headline in our words, and the words of the sources that carry it. */
export interface Fact {
  readonly id: string;
  /** The first is the topic it is filed under. */
  readonly topics: readonly string[];
  readonly kind: FactKind;
  readonly holder?: string | undefined;
  /** When it happened or was said. */
  readonly when?: When | undefined;
  /** The dated documents and events that it speaks of. */
  readonly about?: readonly Subject[] | undefined;
  /** How much a picture would miss it, 1 to 3. */
  readonly importance?: Importance | undefined;
  /** The headline. */
  readonly claim: string;
  readonly translations?: Translations<{ readonly claim: string }> | undefined;
  /** Other ways to ask for it. */
  readonly asks: readonly string[];
  readonly quotes: readonly Quote[];
  /** The day on which it came into a published base, as ISO 8601 writes it; absent where it was there from the first. */
  readonly added?: string | undefined;
  /** What changed since it was first published, in order of time: somebody may have cited it as it was. */
  readonly revised?: readonly Revision[] | undefined;
}
