import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The font weights of pictures. */
export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

/** The font families, each a fallback for the one before: Latin, Greek and Cyrillic, then Japanese. */
export const FAMILIES = ['Noto Sans', 'Noto Sans JP'] as const;
export type Family = (typeof FAMILIES)[number];

const FONTS: Readonly<Record<Family, Readonly<Record<Weight, string>>>> = {
  'Noto Sans': {
    400: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    700: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  },
  'Noto Sans JP': {
    400: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    700: '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  },
};

const pathOf = (asset: string): string => fileURLToPath(import.meta.resolve(asset));

/** A font file: 1 MB, the Japanese one 5 MB. */
export const fontBytes = (family: Family, weight: Weight): Uint8Array<ArrayBuffer> =>
  readFileSync(pathOf(FONTS[family][weight]));

/** The SVG renderer. */
export const resvgWasm = (): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(pathOf('@resvg/resvg-wasm/index_bg.wasm'));

/** Natural Earth's land at 1:10 million as TopoJSON, 3 MB. */
export const landJson = (): Promise<string> => readFile(pathOf('world-atlas/land-10m.json'), 'utf8');
