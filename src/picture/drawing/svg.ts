import type { Weight } from './assets.ts';
import { FONT_FAMILY, runsOf } from './fonts.ts';
import { textWidth } from './text-measure.ts';

/** Attributes; numbers are rounded, so that snapshots are the same on every machine. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 forbids even as references (2.2, "Char"), including unpaired surrogates. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Escapes text for XML content and attributes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => SPECIAL[character] ?? character);

/** A number with at most two decimals, never "-0". */
export const round = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** An element. Undefined attributes are omitted; children must be SVG. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A complete SVG with a background, in the default font. */
export const svgRoot = (
  { width, height, background }: { width: number; height: number; background: string },
  ...children: readonly string[]
): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT_FAMILY,
    },
    element('rect', { width, height, fill: background }),
    ...children,
  );

/** The attributes of a line of text. */
type TextAttributes = Attributes & {
  readonly 'font-size': number;
  readonly 'font-weight'?: Weight | undefined;
  readonly 'text-anchor'?: 'start' | 'middle' | 'end' | undefined;
  readonly fill: string;
};

/** The share of a text's width to the left of its `x`. */
const LEFT_OF_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

/** A line of text with its baseline at `y`. */
export function textElement(text: string, x: number, y: number, attributes: TextAttributes): string {
  const runs = runsOf(text);
  const [only, another] = runs;
  if (another === undefined) {
    const family = only === undefined || only.family === FONT_FAMILY ? undefined : only.family;
    return element('text', { x, y, 'font-family': family, ...attributes }, escapeXml(only?.text ?? ''));
  }
  // Each run is positioned explicitly: resvg loses letters in text that mixes fonts.
  const style = { size: attributes['font-size'], weight: attributes['font-weight'] ?? 400 };
  const widths = runs.map((run) => textWidth(run.text, style));
  const width = widths.reduce((sum, one) => sum + one, 0);
  const left = x - width * LEFT_OF_ANCHOR[attributes['text-anchor'] ?? 'start'];
  let at = left;
  const spans = runs.map((run, index) => {
    const span = element('tspan', { x: at, 'font-family': run.family }, escapeXml(run.text));
    at += widths[index] ?? 0;
    return span;
  });
  return element('text', { x: left, y, ...attributes, 'text-anchor': undefined }, ...spans);
}
