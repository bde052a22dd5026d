import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FAMILIES, fontBytes, resvgWasm, WEIGHTS } from './assets.ts';
import { DENSITY } from './box.ts';
import { encodePng } from './encode-png.ts';
import { FONT_FAMILY } from './fonts.ts';

let fonts: Promise<Uint8Array[]> | undefined;

async function load(): Promise<Uint8Array[]> {
  await initWasm(await resvgWasm());
  return FAMILIES.flatMap((family) => WEIGHTS.map((weight) => fontBytes(family, weight)));
}

/**
 * Renders an SVG with an opaque background as PNG at twice its size, in the fonts of `FAMILIES` only. Blocks for a
 * quarter of a second, the first time for a second, so run it in a separate process.
 */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= load();
  const resvg = new Resvg(svg, {
    font: { fontBuffers: await fonts, defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: 'zoom', value: DENSITY },
  });
  const image = resvg.render();
  try {
    return encodePng(image.pixels, image.width, image.height);
  } finally {
    image.free();
    resvg.free();
  }
}
