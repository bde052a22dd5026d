import type { Weight } from './assets.ts';
import { FONT_FAMILY, runsOf } from './fonts.ts';
import { textWidth } from './text-measure.ts';

/** What stands in an attribute; numbers are rounded, so that snapshots hold on every machine. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 forbids even as references (2.2, "Char"), halves of a pair among them. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Any text as XML text or attribute value. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => SPECIAL[character] ?? character);

/** A number with at most two decimals, never "-0". */
export const round = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** An element; attributes that are undefined are left out, children are SVG already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** How a line of text is set. */
type TextAttributes = Attributes & {
  readonly 'font-size': number;
  readonly 'font-weight'?: Weight | undefined;
  readonly 'text-anchor'?: 'start' | 'middle' | 'end' | undefined;
  readonly fill: string;
};

/** The part of a text's width that lies left of its `x`. */
const LEFT_OF_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

/** A line of text, its baseline at `y`. */
export function textElement(text: string, x: number, y: number, attributes: TextAttributes): string {
  const runs = runsOf(text);
  const [only, another] = runs;
  if (another === undefined) {
    const family = only === undefined || only.family === FONT_FAMILY ? undefined : only.family;
    return element('text', { x, y, 'font-family': family, ...attributes }, escapeXml(only?.text ?? ''));
  }
  // Each run has its own place: resvg shapes what hangs together with one font after another, and loses letters.
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
