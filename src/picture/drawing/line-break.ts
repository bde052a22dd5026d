import { type TextStyle, textWidth } from './text-measure.ts';

/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Characters that stay with the preceding one: closing marks, small and long kana, and Japanese particles. */
const CLINGS =
  /^(?:[\p{Pe}\p{Pf}、。，．・：；！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ～]|(?:[はがをにでとのもへや]|から|まで|より|など)$)/u;
/**
 * Characters that stay with the following one: opening marks, and Russian prepositions and conjunctions of one
 * letter.
 */
const LEADS = /(?:[\p{Ps}\p{Pi}]|(?:^|\s)[А-Яа-яё]\s)$/u;
/** Katakana, Latin letters and digits are not broken within a word. */
const ONE_WORD = /^[\p{Script=Katakana}ー・\p{Script=Latin}\p{Nd}.,+-]+$/u;

/** After spaces and dashes, but not within "14–15" or "1904–1905". */
const BREAKS = /(?<=[\s–-])(?<!(?<!\p{Nd}{3})\p{Nd}[–-](?=\p{Nd}))(?<!\p{Nd}{4}[–-](?=\p{Nd}{4}))(?=\S)/u;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The unbreakable pieces of a text; a piece ends with its trailing spaces. */
function pieces(text: string): string[] {
  const all = text.split(BREAKS).flatMap((word) => (UNSPACED.test(word) ? segments(word) : [word]));
  return all.reduce<string[]>((kept, piece) => {
    const last = kept.at(-1);
    const isOne = last !== undefined && (LEADS.test(last) || clings(last, piece));
    if (isOne) kept[kept.length - 1] = last + piece;
    else kept.push(piece);
    return kept;
  }, []);
}

const segments = (word: string): string[] => [...segmenter.segment(word)].map(({ segment }) => segment);

/**
 * Whether two pieces belong together: a figure and its counter, a month and its day, a word and a suffix of one
 * character.
 */
const isCompound = (last: string, piece: string): boolean =>
  /\p{Nd}$/u.test(last) ||
  (/\p{Nd}月$/u.test(last) && /^\p{Nd}/u.test(piece)) ||
  (/\p{Script=Han}$/u.test(last) && /^\p{Script=Han}$/u.test(piece));

const clings = (last: string, piece: string): boolean =>
  UNSPACED.test(last + piece) &&
  !/\s$/u.test(last) &&
  (CLINGS.test(piece) || isCompound(last, piece) || (ONE_WORD.test(last.slice(-1)) && ONE_WORD.test(piece)));

function filled(all: readonly string[], style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  for (const piece of all) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && textWidth(longer.trimEnd(), style) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

const lastWidth = (lines: readonly string[], style: TextStyle): number =>
  textWidth(lines.at(-1) ?? '', style);

/** Lines are balanced if the last one is shorter than this share of the width. */
const SHORT = 0.25;
const STEP = 4;

/**
 * Breaks a text between words into as few lines as possible, none wider than `width` pixels, and avoids a short last
 * line. Undefined where a word is wider than a line, since no text is ever cut.
 */
export function breakLines(text: string, style: TextStyle, width: number): string[] | undefined {
  const all = pieces(text.replace(/[^\S\u3000]+/gu, ' ').trim());
  let lines = filled(all, style, width);
  if (lines.some((line) => textWidth(line, style) > width)) return undefined;
  if (lastWidth(lines, style) >= SHORT * width) return lines;
  const longest = (): number => Math.max(...lines.slice(0, -1).map((line) => textWidth(line, style)));
  for (let narrow = width - STEP; lastWidth(lines, style) < longest(); narrow -= STEP) {
    const other = filled(all, style, narrow);
    if (other.length > lines.length || other.some((line) => textWidth(line, style) > narrow)) break;
    lines = other;
  }
  return lines;
}
