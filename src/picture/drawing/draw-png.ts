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
 * An SVG with an opaque ground as PNG at twice its density, set in the fonts of `FAMILIES` and no font of the machine's. Holds a
 * processor for a quarter of a second, the first time for a second: for a process of its own.
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
