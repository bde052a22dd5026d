/** How a detail of a source is known: printed on the page, following from words that are named, or not at all. */
export type Known<T> =
  | { readonly status: 'stated'; readonly value: T }
  | { readonly status: 'inferred'; readonly value: T; readonly from: string }
  | { readonly status: 'unknown' };

/** A CSL-JSON name: a person's parts, or a body's whole name as `literal`. */
export type CslName = { readonly given: string; readonly family: string } | { readonly literal: string };

/** An article, in CSL-JSON's field names (citeproc-js docs, "CSL-JSON"); `issued` is EDTF (ISO 8601-2). */
export interface Source {
  readonly id: string;
  readonly type: string;
  /** The label of a short citation, such as "Miller". */
  readonly short: string;
  readonly author: Known<readonly CslName[]>;
  readonly title: Known<string>;
  readonly 'container-title': Known<string>;
  readonly 'collection-title': Known<string>;
  readonly issued: Known<string>;
  readonly affiliation: Known<string>;
  /** Stands for the title, in square brackets, where that is unknown. */
  readonly description?: string | undefined;
  readonly standpoint: string;
  /** What copy of the article was read. */
  readonly copy: string;
}

/** The value of a detail, or undefined where it is unknown. */
export const knownValue = <T>(detail: Known<T>): T | undefined =>
  detail.status === 'unknown' ? undefined : detail.value;

/** A CSL name as one string in reading order. */
export const nameText = (name: CslName): string =>
  'literal' in name ? name.literal : `${name.given} ${name.family}`;
