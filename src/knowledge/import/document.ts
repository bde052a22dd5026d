import type { CslName, Known } from '../../facts/source.ts';

/** More than any text needs; a larger file is a scan, or a film. */
export const MAX_BYTES = 64 * 2 ** 20;

/** What a file says of itself, as far as it does. */
export interface Details {
  /** A CSL type. */
  readonly type: string;
  readonly title?: Known<string> | undefined;
  readonly author?: Known<readonly CslName[]> | undefined;
  /** The journal, book or site that it stands in. */
  readonly container?: Known<string> | undefined;
  /** EDTF. */
  readonly issued?: Known<string> | undefined;
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
  /** Other fields of CSL-JSON, as stated. */
  readonly more?: Readonly<Record<string, unknown>> | undefined;
  /** What somebody remarked on it. */
  readonly annotation?: string | undefined;
}

/** A file as read: its paragraphs in order, with page marks, and what the curator has to know of the reading. */
export interface ImportedDocument {
  readonly paragraphs: readonly string[];
  readonly details: Details;
  /** What was left out, joined or guessed, a sentence each. */
  readonly notices: readonly string[];
}

/** A detail that the file states, or none where it is empty. */
export const stated = (value: string | null | undefined): Known<string> | undefined =>
  value?.trim() ? { status: 'stated', value: oneLine(value) } : undefined;

/** A detail that follows from something other than a statement, or none where it is empty. */
export const inferred = (value: string | null | undefined, from: string): Known<string> | undefined =>
  value?.trim() ? { status: 'inferred', value: oneLine(value), from } : undefined;

/** A text on one line; no-break spaces and the like stay as they are. */
export const oneLine = (text: string): string => text.replace(/[ \t\r\n\f\v]+/g, ' ').trim();

/** The day, month or year at the beginning of a date as metadata have it, in EDTF. */
export const dayOf = (date: string): string | undefined =>
  /^\d{4}(?:[-/]\d{2}){0,2}(?!\d)/.exec(date.trim())?.[0].replaceAll('/', '-');
