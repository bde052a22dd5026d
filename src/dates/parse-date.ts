import { type EdtfNode, parse } from 'edtf';

/** A decade with a mark, such as `198X~`, which edtf.js knows as `198~` alone. */
const MARKED_DECADE = /^(-?\d{3})X([~?%])$/;

/**
 * The one parsed form of an EDTF date (ISO 8601-2, levels 0 to 2), which bounds, words and citations read.
 *
 * @throws Error where the text is not EDTF.
 */
export const parseDate = (text: string): EdtfNode => parse(text.replace(MARKED_DECADE, '$1$2'));
