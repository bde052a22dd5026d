/** Where a quote stands in its paragraph, in UTF-16 code units (W3C TextPositionSelector). */
export interface Position {
  readonly start: number;
  readonly end: number;
}

/** Stands in a quote where words are left out. */
const OMISSION = '[…]';

const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const JOINT = "[-‐‑'’]";
/** A place, marked by a line feed, in a word or number: "fif|ty", "non-|aggression", "Japan|’s", "1,|300". */
const INSIDE_WORD = new RegExp(`${LETTER}${JOINT}?\n${JOINT}?${LETTER}|\\p{N}[.,–]?\n[.,–]?\\p{N}`, 'u');

/**
 * Finds a quote in a paragraph, white space ignored, every other character compared as printed. Each part between
 * omissions must stand in order, from a whole word to a whole word. Gives its position, or undefined.
 */
export function findQuote(exact: string, paragraph: string): Position | undefined {
  const { squeezed, origin } = squeeze(paragraph);
  let from = 0;
  let start: number | undefined;
  let end = 0;
  for (const part of exact.split(OMISSION)) {
    const needle = squeeze(part).squeezed;
    if (needle === '') return undefined;
    let at = squeezed.indexOf(needle, from);
    while (at !== -1 && !standsOnWords(paragraph, at, at + needle.length, origin)) {
      at = squeezed.indexOf(needle, at + 1);
    }
    if (at === -1) return undefined;
    from = at + needle.length;
    start ??= origin[at] ?? 0;
    end = (origin[from - 1] ?? 0) + 1;
  }
  return start === undefined ? undefined : { start, end };
}

/** A text without its white space, and for each character left where it came from. */
function squeeze(text: string): { squeezed: string; origin: number[] } {
  let squeezed = '';
  const origin: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/\s/.test(character)) continue;
    squeezed += character;
    origin.push(at);
  }
  return { squeezed, origin };
}

function standsOnWords(text: string, from: number, to: number, origin: readonly number[]): boolean {
  const start = origin[from] ?? 0;
  const end = (origin[to - 1] ?? 0) + 1;
  return !isInsideWord(text, start) && !isInsideWord(text, end);
}

const isInsideWord = (text: string, at: number): boolean =>
  INSIDE_WORD.test(`${text.slice(Math.max(0, at - 2), at)}\n${text.slice(at, at + 2)}`);

/** How many words a text has: runs between white space, omission marks not counted. */
export const countWords = (text: string): number =>
  text.replaceAll(OMISSION, ' ').split(/\s+/).filter(Boolean).length;
