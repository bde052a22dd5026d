/** A run of text in one slant. */
export interface Span {
  readonly text: string;
  readonly italic?: true;
}

/** What a citation is made of: neither Markdown nor HTML, so that each place shows it in its own way. */
export type Spans = readonly Span[];

/** Anything to put together; undefined and empty pieces leave no trace. */
export type Piece = string | Span | readonly Piece[] | undefined;

/** A title's italics. */
export const italic = (text: string): Span => ({ text, italic: true });

/** Puts pieces together; neighbours of one slant become one run. */
export function spans(...pieces: readonly Piece[]): Spans {
  const runs: Span[] = [];
  for (const { text, italic: slanted } of pieces.flatMap(flat)) {
    const last = runs.at(-1);
    const same = last !== undefined && last.italic === slanted;
    if (same) runs.pop();
    const whole = same ? last.text + text : text;
    runs.push(slanted ? { text: whole, italic: true } : { text: whole });
  }
  return runs;
}

const flat = (piece: Piece): readonly Span[] => {
  if (piece === undefined || piece === '') return [];
  if (typeof piece === 'string') return [{ text: piece }];
  if ('text' in piece) return piece.text === '' ? [] : [piece];
  return piece.flatMap(flat);
};

const isEmpty = (piece: Piece): boolean => asPlain(spans(piece)).trim() === '';

/** Pieces with `mark` between them, the empty ones left out; undefined where none is left. */
export function joined(pieces: readonly Piece[], mark: string): Piece {
  const some = pieces.filter((piece) => !isEmpty(piece));
  return some.length === 0 ? undefined : some.flatMap((piece, at) => (at === 0 ? [piece] : [mark, piece]));
}

/** Whether a text ends with a mark that takes no full stop after it, quotation marks aside. */
export const isEnded = (text: string): boolean => /[.?!…][’”»'"]*$/.test(text);

/** Pieces closed by a full stop, unless they end with a mark that stands for it; nothing if they are empty. */
export function sentence(...pieces: readonly Piece[]): Piece {
  if (isEmpty(pieces)) return undefined;
  return [...pieces, isEnded(asPlain(spans(pieces))) ? undefined : '.'];
}

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
