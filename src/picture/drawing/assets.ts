import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The two weights that pictures are set in; one family for every script, since falling back loses bold. */
export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

export const FONT_FAMILY = 'Noto Sans JP';

const FONTS: Readonly<Record<Weight, string>> = {
  400: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  700: '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
};

const pathOf = (asset: string): string => fileURLToPath(import.meta.resolve(asset));

/** A font's file, 5 MB. */
export const fontBytes = (weight: Weight): Uint8Array<ArrayBuffer> => readFileSync(pathOf(FONTS[weight]));

/** The program that draws an SVG. */
export const resvgWasm = (): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(pathOf('@resvg/resvg-wasm/index_bg.wasm'));

/** Natural Earth's land at 1:10 million as TopoJSON, 3 MB. */
export const landJson = (): Promise<string> => readFile(pathOf('world-atlas/land-10m.json'), 'utf8');
