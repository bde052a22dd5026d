/** A run of text in one slant. */
export interface Span {
  readonly text: string;
  readonly italic?: true;
}

/** What a citation is made of: neither Markdown nor HTML, so that each place shows it in its own way. */
export type Spans = readonly Span[];

/** Puts runs together; neighbours of one slant become one, and empty ones leave no trace. */
export function spans(...pieces: readonly (string | Span)[]): Spans {
  const runs: Span[] = [];
  for (const piece of pieces) {
    const { text, ...slant }: Span = typeof piece === 'string' ? { text: piece } : piece;
    const last = runs.at(-1);
    if (last?.italic === slant.italic && last !== undefined)
      runs.splice(-1, 1, { ...last, text: last.text + text });
    else if (text !== '') runs.push({ text, ...slant });
  }
  return runs;
}

/** Whether a text ends with a mark that takes no full stop after it, quotation marks aside. */
export const isEnded = (text: string): boolean => /[.?!…][’”»'"]*$/.test(text);

/** The first letter as a capital, as where a sentence begins with "ca."; for our words, never for a title. */
export const capital = (words: string): string =>
  words.replace(/^\[?\p{Ll}/u, (first) => first.toLocaleUpperCase('en'));

/** The bare text. */
export const asPlain = (runs: Spans): string => runs.map(({ text }) => text).join('');

/** Private-use characters: no escape touches them, and no record holds them. */
const SLANT = '\uE000';

/**
 * The text with italics as Markdown has them. `show` shows text literally where the result goes; it gets the whole
 * at once, since what must be escaped depends on what stands beside it.
 */
export function asMarkdown(runs: Spans, show: (text: string) => string = (text) => text): string {
  const marked = runs.map(({ text, italic: slanted }) => {
    const bare = text.replaceAll(SLANT, '');
    return slanted ? bare.replace(/^(\s*)(.*?)(\s*)$/s, `$1${SLANT}$2${SLANT}$3`) : bare;
  });
  return show(marked.join('')).replaceAll(SLANT, '*');
}
