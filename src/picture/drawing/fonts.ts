import { FAMILIES, type Family, fontBytes, type Weight } from './assets.ts';
import { type Advances, LACKING, readAdvances } from './font-metrics.ts';

/** A piece of a text and the font that has its letters. */
export interface Run {
  readonly family: Family;
  readonly text: string;
}

/** The family that everything is set in unless it lacks a letter. */
export const [FONT_FAMILY] = FAMILIES;

/** A character that no font has is drawn as a box, about as wide as this many thousandths of the font size. */
const BOX = 1_000;

/** Of each family in order, by weight. */
const known = new Map<Weight, readonly Advances[]>();

function advancesOf(weight: Weight): readonly Advances[] {
  const advances = known.get(weight) ?? FAMILIES.map((family) => readAdvances(fontBytes(family, weight)));
  known.set(weight, advances);
  return advances;
}

/** The first font that has a character; both weights of a family have the same ones. */
function familyOf(character: string): Family | undefined {
  const code = character.codePointAt(0) ?? 0;
  return FAMILIES[advancesOf(400).findIndex((advances) => (advances[code] ?? LACKING) !== LACKING)];
}

/** How far a character moves the pen, in thousandths of the font size. */
export function advanceOf(character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0;
  for (const advances of advancesOf(weight)) {
    const advance = advances[code] ?? LACKING;
    if (advance !== LACKING) return advance;
  }
  return BOX;
}

/**
 * A text by the fonts that have its letters. It is divided here: where resvg looks for another font by itself, bold
 * letters come out regular. A mark stays with its letter, and a space with what stands before it.
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

/** The characters of a text that no font of the pictures has, each once; controls and unseen ones aside. */
export const undrawn = (text: string): string[] =>
  [...new Set(text.normalize('NFC'))].filter(
    (character) => !/[\p{C}\p{Z}]/u.test(character) && familyOf(character) === undefined,
  );
