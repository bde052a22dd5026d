import { parse } from 'edtf';
import { memoize } from '../memo/memoize.ts';

/** A decade with a mark, such as `198X~`, which edtf.js knows as `198~` alone. */
const MARKED_DECADE = /^(-?\d{3})X([~?%])$/;

/** Dates memoized at most: parsing takes a tenth of a millisecond, and a fact base repeats its dates. */
export const MAX_DATES = 10_000;

/**
 * Parses an EDTF date (ISO 8601-2, levels 0 to 2) into the syntax tree that bounds, words and citations read.
 * @throws Error where the text is not EDTF.
 */
export const parseDate = memoize(
  (text: string) => parse(text.replace(MARKED_DECADE, '$1$2')),
  (text) => text,
  MAX_DATES,
);
