import type { Weight } from '../../src/picture/drawing/assets.ts';
import type { Box } from '../../src/picture/drawing/box.ts';
import { textWidth } from '../../src/picture/drawing/text-measure.ts';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** The lines of text of a picture and the boxes of their letters, read from its SVG; outlines under a text count once. */
export function svgTexts(svg: string): { readonly text: string; readonly size: number; readonly box: Box }[] {
  const seen = new Map<string, { text: string; size: number; box: Box }>();
  for (const [, attributes = '', content = ''] of svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g)) {
    const read = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const text = content
      .replace(/<[^>]*>/g, '')
      .replace(/&([^;]+);/g, (_, name: string) => NAMED[name] ?? '?');
    const size = Number(read('font-size'));
    const width = textWidth(text, { size, weight: Number(read('font-weight') ?? 400) as Weight });
    const anchor = read('text-anchor') ?? 'start';
    const [x, y] = [Number(read('x')), Number(read('y'))];
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const box = { x: left, y: y - size * 0.8, width, height: size };
    seen.set(`${text} ${x} ${y}`, { text, size, box });
  }
  return [...seen.values()];
}

/** What is not well formed in an XML text without comments, CDATA or declarations; undefined where all is well. */
export function xmlProblem(xml: string): string | undefined {
  const open: string[] = [];
  let at = 0;
  for (const match of xml.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const [tag, closing, name = '', attributes = '', empty] = match;
    const before = xml.slice(at, match.index);
    if (/[<>]/.test(before)) return `stray bracket in ${before}`;
    if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(before + attributes))
      return `bare ampersand in ${before}${attributes}`;
    if (closing === '/' && open.pop() !== name) return `unexpected ${tag}`;
    if (closing === '' && empty === '') open.push(name);
    at = match.index + tag.length;
  }
  if (at !== xml.length) return `text after the end: ${xml.slice(at, at + 80)}`;
  return open.length === 0 ? undefined : `never closed: ${open.join(' ')}`;
}
