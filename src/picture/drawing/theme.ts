/** Discord's two themes. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colours of a theme as `#rrggbb`. */
export interface Palette {
  readonly ground: string;
  readonly strip: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly spine: string;
  readonly sea: string;
  readonly seaInk: string;
  readonly land: string;
  readonly coast: string;
  readonly accent: string;
  readonly accentCoast: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#ffffff',
    strip: '#eef0f3',
    ink: '#191b1f',
    muted: '#565c66',
    rule: '#d5d8dd',
    spine: '#8a909a',
    sea: '#dce8f1',
    seaInk: '#3d6480',
    land: '#f5f1e6',
    coast: '#8c8676',
    accent: '#e9a23b',
    accentCoast: '#8a5a0c',
  },
  dark: {
    ground: '#1e1f22',
    strip: '#2b2d31',
    ink: '#f2f3f5',
    muted: '#b5bac1',
    rule: '#3f4248',
    spine: '#6b7078',
    sea: '#1c2a36',
    seaInk: '#8fb6d0',
    land: '#3d3f3c',
    coast: '#82857c',
    accent: '#d08a25',
    accentCoast: '#ffcf82',
  },
};

type Rgb = readonly [number, number, number];

const toHex = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const fromNumber = (color: number): Rgb => [(color >> 16) & 0xff, (color >> 8) & 0xff, color & 0xff];
const fromHex = (hex: string): Rgb => fromNumber(Number.parseInt(hex.slice(1), 16));

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(fromHex(one)), luminance(fromHex(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The contrast that WCAG 2.2 requires of normal text (1.4.3), and of shapes (1.4.11). */
export const READABLE = 4.5;
export const VISIBLE = 3;

/** A topic's colour (0xRRGGBB), lightened or darkened to the contrast `least` against the theme's backgrounds. */
export function readableColor(color: number, theme: Theme, least = READABLE): string {
  const { ground, strip, ink } = PALETTES[theme];
  const from = fromNumber(color);
  const towards = fromHex(ink);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = toHex(from.map((part, at) => part + ((towards[at] ?? 0) - part) * share) as unknown as Rgb);
    if (Math.min(contrast(mixed, ground), contrast(mixed, strip)) >= least) return mixed;
  }
  return ink;
}
