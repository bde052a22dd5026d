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

/** A line of text, its baseline at `y`. */
export const textElement = (
  text: string,
  x: number,
  y: number,
  attributes: Attributes & { readonly 'font-size': number; readonly fill: string },
): string => element('text', { x, y, ...attributes }, escapeXml(text));
