import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FAMILIES, type Family, fontBytes, resvgWasm, WEIGHTS } from './assets.ts';
import { DENSITY, MAX_WIDTH } from './box.ts';
import { encodePng } from './encode-png.ts';
import { FONT_FAMILY } from './fonts.ts';

let fonts: Promise<ReadonlyMap<Family, Uint8Array[]>> | undefined;

async function load(): Promise<ReadonlyMap<Family, Uint8Array[]>> {
  await initWasm(await resvgWasm());
  return new Map(FAMILIES.map((family) => [family, WEIGHTS.map((weight) => fontBytes(family, weight))]));
}

/** The fonts that an SVG names: resvg reads all that it is given, and a Japanese one takes as long as a tenth of a picture. */
const fontsOf = (svg: string, all: ReadonlyMap<Family, Uint8Array[]>): Uint8Array[] =>
  [...all].flatMap(([family, files]) => (family === FONT_FAMILY || svg.includes(`"${family}"`) ? files : []));

/**
 * Renders an SVG with an opaque background as PNG at twice its size, or 1,800 pixels wide where that is less, in the fonts of `FAMILIES` only. Blocks for a
 * quarter of a second, the first time for a second, so run it in a separate process.
 */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= load();
  const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
  const resvg = new Resvg(svg, {
    font: { fontBuffers: fontsOf(svg, await fonts), defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: 'zoom', value: Math.min(DENSITY, MAX_WIDTH / width) },
  });
  const image = resvg.render();
  try {
    return encodePng(image.pixels, image.width, image.height);
  } finally {
    image.free();
    resvg.free();
  }
}
