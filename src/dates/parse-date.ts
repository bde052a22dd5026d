import { type EdtfNode, parse } from 'edtf';

/** A decade with a mark, such as `198X~`, which edtf.js knows as `198~` alone. */
const MARKED_DECADE = /^(-?\d{3})X([~?%])$/;

/** Parsing takes a tenth of a millisecond, and a fact base says the same dates again and again. */
const parsed = new Map<string, EdtfNode>();
const MAX_PARSED = 10_000;

/**
 * The one parsed form of an EDTF date (ISO 8601-2, levels 0 to 2), which bounds, words and citations read.
 *
 * @throws Error where the text is not EDTF.
 */
export function parseDate(text: string): EdtfNode {
  const node = parsed.get(text) ?? parse(text.replace(MARKED_DECADE, '$1$2'));
  if (parsed.size >= MAX_PARSED) parsed.clear();
  parsed.set(text, node);
  return node;
}
