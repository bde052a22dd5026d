/** Where a quote stands in its paragraph, in UTF-16 code units (W3C TextPositionSelector). */
export interface Position {
  readonly start: number;
  readonly end: number;
}

/** Stands in a quote where words are left out. */
const OMISSION = '[…]';

/** Scripts that put no space between words. */
export const SPACELESS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]/u;
/** Words of those scripts, by the dictionaries of ICU (Unicode UAX #29). */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const JOINT = "[-‐‑'’]";
/** A place, marked by a line feed, in a word or number: "fif|ty", "non-|aggression", "Japan|’s", "1,|300". */
const INSIDE_WORD = new RegExp(`${LETTER}${JOINT}?\n${JOINT}?${LETTER}|\\p{N}[.,–]?\n[.,–]?\\p{N}`, 'u');

/** The parts of a quote between its omissions. */
export const partsOf = (exact: string): string[] => exact.split(OMISSION).map((part) => part.trim());

/**
 * Finds a quote in a paragraph, white space ignored, every other character compared as printed. Each part between
 * omissions must stand in order, from a whole word to a whole word. Gives its position, or undefined.
 */
export function findQuote(exact: string, paragraph: string): Position | undefined {
  const parts = findParts(exact, paragraph);
  const [first, last] = [parts?.at(0), parts?.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** The position of each part of a quote; undefined where one is not found. */
export function findParts(exact: string, paragraph: string): Position[] | undefined {
  const { squeezed, origin } = squeeze(paragraph);
  let from = 0;
  const found: Position[] = [];
  for (const part of partsOf(exact)) {
    const needle = squeeze(part).squeezed;
    if (needle === '') return undefined;
    let at = squeezed.indexOf(needle, from);
    while (at !== -1 && !standsOnWords(paragraph, at, at + needle.length, origin)) {
      at = squeezed.indexOf(needle, at + 1);
    }
    if (at === -1) return undefined;
    from = at + needle.length;
    found.push({ start: origin[at] ?? 0, end: (origin[from - 1] ?? 0) + 1 });
  }
  return found;
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

function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  const isSpaceless = [SPACELESS.test(before), SPACELESS.test(after)];
  if (isSpaceless[0] && isSpaceless[1]) return !wordStarts(text).has(at);
  if (isSpaceless[0] || isSpaceless[1]) return false;
  return INSIDE_WORD.test(`${text.slice(Math.max(0, at - 2), at)}\n${text.slice(at, at + 2)}`);
}

/** A stretch of a text widened to whole words, and without the white space at its ends; undefined where nothing is left. */
export function wholeWords(text: string, { start, end }: Position): Position | undefined {
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from >= to) return undefined;
  while (from > 0 && isInsideWord(text, from)) from--;
  while (to < text.length && isInsideWord(text, to)) to++;
  return { start: from, end: to };
}

/** Where the words of a text begin; the last text is remembered, as its quotes come one after the other. */
function wordStarts(text: string): ReadonlySet<number> {
  if (last.text !== text)
    last = { text, starts: new Set(Array.from(segmenter.segment(text), ({ index }) => index)) };
  return last.starts;
}

let last: { readonly text: string; readonly starts: ReadonlySet<number> } = { text: '', starts: new Set() };

/** The words of a text, each where it stands: runs between white space that have a letter or digit; omissions are none. */
export function wordsIn(text: string): Position[] {
  return Array.from(text.replaceAll(OMISSION, '   ').matchAll(/\S+/g)).flatMap(({ 0: run, index }) => {
    if (SPACELESS.test(run)) return spacelessWords(run, index);
    return /[\p{L}\p{N}]/u.test(run) ? [{ start: index, end: index + run.length }] : [];
  });
}

const spacelessWords = (run: string, from: number): Position[] =>
  [...segmenter.segment(run)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: from + index, end: from + index + segment.length }));

/** Whether a text is in a script that puts no space between words. */
export const isSpaceless = (text: string): boolean => SPACELESS.test(text);

/** How many words a text has. */
export const countWords = (text: string): number => wordsIn(text).length;
