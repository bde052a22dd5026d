/** The advance of each character of the Basic Multilingual Plane, in thousandths of the font size. */
export type Advances = Uint16Array;

const EM = 1000;
/** The advance of a character without a glyph. */
export const NO_GLYPH = 0xffff;

/**
 * Reads advance widths from a TrueType font (OpenType 1.9: `head`, `hhea`, `hmtx`, and `cmap` of format 12). A
 * character without a glyph gets `NO_GLYPH`.
 */
export function readAdvances(file: Uint8Array): Advances {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const at = tableOffsets(view);
  const unitsPerEm = view.getUint16(at('head') + 18);
  const longMetrics = view.getUint16(at('hhea') + 34);
  const advance = (glyph: number): number =>
    view.getUint16(at('hmtx') + 4 * Math.min(glyph, longMetrics - 1)) * (EM / unitsPerEm);
  const advances = new Uint16Array(0x1_0000).fill(NO_GLYPH);
  const cmap = characterMap(view, at('cmap'));
  const groups = view.getUint32(cmap + 12);
  for (let group = 0; group < groups; group += 1) {
    const from = cmap + 16 + 12 * group;
    const first = view.getUint32(from);
    const last = Math.min(view.getUint32(from + 4), 0xffff);
    const glyph = view.getUint32(from + 8);
    for (let code = first; code <= last; code += 1) {
      const drawn = glyph + code - first;
      // Glyph 0 is the box for missing characters.
      if (drawn > 0) advances[code] = Math.round(advance(drawn));
    }
  }
  return advances;
}

function tableOffsets(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const record = 12 + 16 * table;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    offsets.set(tag, view.getUint32(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no table '${tag}'`);
    return offset;
  };
}

/** The offset of the subtable of format 12. */
function characterMap(view: DataView, cmap: number): number {
  for (let table = 0; table < view.getUint16(cmap + 2); table += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * table);
    if (view.getUint16(subtable) === 12) return subtable;
  }
  throw new Error('The font has no character map of format 12');
}
