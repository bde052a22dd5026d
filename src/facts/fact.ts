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
}

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

/** A change of a published fact's claim or quotes. */
export interface Revision {
  /** The day, as ISO 8601 writes it. */
  readonly date: string;
  readonly reason: string;
}

/** One checkable statement in our words, with the words of the sources that carry it. */
export interface Fact {
  readonly id: string;
  /** The first is the topic it is filed under. */
  readonly topics: readonly string[];
  readonly kind: FactKind;
  readonly holder?: string | undefined;
  readonly when?: When | undefined;
  readonly claim: string;
  /** Other ways to ask for it. */
  readonly asks: readonly string[];
  readonly quotes: readonly Quote[];
  /** What changed since it was first published, in order of time: somebody may have cited it as it was. */
  readonly revised?: readonly Revision[] | undefined;
}
