import { memoize } from '../../memo/memoize.ts';
import { FAMILIES, type Family, fontBytes, WEIGHTS, type Weight } from './assets.ts';
import { type Advances, NO_GLYPH, readAdvances } from './font-metrics.ts';

/** A run of text in one font. */
export interface Run {
  readonly family: Family;
  readonly text: string;
}

/** The default family. */
export const [FONT_FAMILY] = FAMILIES;

/** The width of the box for a character without a glyph, in thousandths of the font size. */
const BOX = 1_000;

/** The advances of each family, in the order of `FAMILIES`. */
const advancesOf = memoize(
  (weight: Weight): readonly Advances[] => FAMILIES.map((family) => readAdvances(fontBytes(family, weight))),
  String,
  WEIGHTS.length,
);

/** The first family with a glyph for a character; both weights have the same glyphs. */
function familyOf(character: string): Family | undefined {
  const code = character.codePointAt(0) ?? 0;
  return FAMILIES[advancesOf(400).findIndex((advances) => (advances[code] ?? NO_GLYPH) !== NO_GLYPH)];
}

/** The advance of a character, in thousandths of the font size. */
export function advanceOf(character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0;
  for (const advances of advancesOf(weight)) {
    const advance = advances[code] ?? NO_GLYPH;
    if (advance !== NO_GLYPH) return advance;
  }
  return BOX;
}

/**
 * Splits a text into runs by font. resvg's own fallback would render bold letters in regular weight. A mark stays
 * with its letter, a space with the preceding character.
 */
export function runsOf(text: string): Run[] {
  const runs: { family: Family; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const last = runs.at(-1);
    const staysWith = last !== undefined && /[\p{M}\s]/u.test(character) ? last.family : undefined;
    const family = staysWith ?? familyOf(character) ?? FONT_FAMILY;
    if (last?.family === family) last.text += character;
    else runs.push({ family, text: character });
  }
  return runs;
}

/** The characters of a text that no font has, each once, without control and invisible characters. */
export const unsupportedCharacters = (text: string): string[] =>
  [...new Set(text.normalize('NFC'))].filter(
    (character) => !/[\p{C}\p{Z}]/u.test(character) && familyOf(character) === undefined,
  );
