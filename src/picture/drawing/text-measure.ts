import type { Weight } from './assets.ts';
import { advanceOf } from './fonts.ts';

/** How a run of text is set; `size` in pixels of the undoubled picture. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** The width of a line in pixels by the fonts' own advances; kerning, which mostly tightens, is left out. */
export function textWidth(text: string, { size, weight }: TextStyle): number {
  let width = 0;
  for (const character of text.normalize('NFC')) width += advanceOf(character, weight);
  return (width * size) / 1000;
}

/** Between these, and Latin words, a line may break; punctuation stays with what it follows. */
const PIECES =
  /\s+|[\u2e80-\u9fff\uf900-\ufaff][\u3001\u3002\u300d\u300f\u30fc\uff09\u2026]*|[^\s\u2e80-\u9fff\uf900-\ufaff]+/gu;

const characters = (text: string): string[] => [...text];

/** The longest beginning of `text` that fits `width`, cut at a word if one is near, marked with an ellipsis. */
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
