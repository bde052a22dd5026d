import type { Weight } from './assets.ts';
import { advanceOf } from './fonts.ts';

/** The style of a text; `size` in pixels of the layout. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** The width of a line in pixels, by the fonts' advances. Kerning, which mostly tightens, is ignored. */
export function textWidth(text: string, { size, weight }: TextStyle): number {
  let width = 0;
  for (const character of text.normalize('NFC')) width += advanceOf(character, weight);
  return (width * size) / 1000;
}

/**
 * The places between which text may be cut: words, and characters of scripts without spaces; punctuation stays with
 * the preceding one.
 */
const PIECES =
  /\s+|[\u2e80-\u9fff\uf900-\ufaff][\u3001\u3002\u300d\u300f\u30fc\uff09\u2026]*|[^\s\u2e80-\u9fff\uf900-\ufaff]+/gu;

const characters = (text: string): string[] => [...text];

/** The longest prefix of `text` that fits `width`, cut at a nearby word boundary and ended by an ellipsis. */
export function fitText(text: string, style: TextStyle, width: number): string {
  if (textWidth(text, style) <= width) return text;
  const pieces = text.match(PIECES) ?? [];
  const whole = longest(pieces, style, width);
  if (textWidth(whole, style) > width / 2) return whole;
  return longest(characters(text), style, width);
}

function longest(pieces: readonly string[], style: TextStyle, width: number): string {
  let kept = '';
  let best = '…';
  for (const piece of pieces) {
    kept += piece;
    const marked = `${kept.replace(/[\s,;:.、。—–-]+$/u, '')}…`;
    if (textWidth(marked, style) > width) break;
    best = marked;
  }
  return best;
}
