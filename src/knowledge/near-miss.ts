import search from 'approx-string-match';

/** Where a text comes nearest to a quote that does not stand in it, and where the two first differ. */
export interface NearMiss {
  /** Counted from 1. */
  readonly paragraph: number;
  /** What stands in the text around the difference. */
  readonly printed: string;
  /** What stands in the quote there. */
  readonly quoted: string;
}

/** A text is near a quote if at most this share of the quote's letters would have to be changed. */
const NEAR = 0.25;
/** Letters shown before and after the place. */
const AROUND = 24;
const WORD = /[\p{L}\p{N}]/u;

/** A part of one of several paragraphs, white space as one blank. */
export interface NearPassage {
  /** Its place among the paragraphs, counted from 0. */
  readonly index: number;
  readonly text: string;
}

/**
 * The part of a paragraph that is nearest to a text, by edit distance (Myers 1999); undefined where more than the share
 * `near` of the text's letters would have to be changed.
 */
export function nearestPassage(
  exact: string,
  paragraphs: readonly string[],
  near: number = NEAR,
): NearPassage | undefined {
  const quote = exact.replace(/\s+/g, ' ');
  let allowed = Math.floor(quote.length * near);
  let best: NearPassage | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = paragraph.replace(/\s+/g, ' ');
    const [first, ...others] = search(text, quote, allowed);
    if (first === undefined) continue;
    const match = others.reduce((one, other) => (other.errors < one.errors ? other : one), first);
    if (best !== undefined && match.errors > allowed) continue;
    allowed = match.errors - 1;
    best = { index, text: text.slice(match.start, match.end) };
    if (allowed < 0) break;
  }
  return best;
}

/** The place in a text that is nearest to a quote; undefined where none is near. */
export function nearMiss(exact: string, paragraphs: readonly string[]): NearMiss | undefined {
  const best = nearestPassage(exact, paragraphs);
  if (best === undefined) return undefined;
  const quoted = exact.replace(/\s+/g, ' ');
  const printed = best.text === quoted ? wholeWords(quoted, paragraphs[best.index] ?? '') : best.text;
  return { paragraph: best.index + 1, ...difference(printed, quoted) };
}

/** A passage of a paragraph, widened to the whole words that it begins and ends within. */
function wholeWords(passage: string, paragraph: string): string {
  const text = paragraph.replace(/\s+/g, ' ');
  let from = text.indexOf(passage);
  let to = from + passage.length;
  while (WORD.test(text.charAt(from - 1))) from--;
  while (WORD.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

/** Both texts around the first letter in which they differ. */
function difference(printed: string, quoted: string): Pick<NearMiss, 'printed' | 'quoted'> {
  let at = 0;
  while (at < printed.length && printed[at] === quoted[at]) at++;
  const from = Math.max(0, printed.lastIndexOf(' ', at - 2) + 1);
  const around = (text: string) => {
    const to = text.indexOf(' ', at + AROUND);
    return `${from > 0 ? '…' : ''}${text.slice(from, to === -1 ? undefined : to)}${to === -1 ? '' : '…'}`;
  };
  return { printed: around(printed), quoted: around(quoted) };
}

/** A near miss as a clause: `¶4 has “…eleven miles…” where the quote has “…twelve miles…”`. */
export const nearMissText = ({ paragraph, printed, quoted }: NearMiss): string =>
  `¶${paragraph} has “${printed}” where the quote has “${quoted}”`;
