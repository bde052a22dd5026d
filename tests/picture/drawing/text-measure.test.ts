import { Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { FAMILIES, fontBytes, WEIGHTS } from '../../../src/picture/drawing/assets.ts';
import { drawPng } from '../../../src/picture/drawing/draw-png.ts';
import { FONT_FAMILY } from '../../../src/picture/drawing/fonts.ts';
import { textElement } from '../../../src/picture/drawing/svg.ts';
import { fitText, textWidth } from '../../../src/picture/drawing/text-measure.ts';

const FONTS = FAMILIES.flatMap((family) => WEIGHTS.map((weight) => fontBytes(family, weight)));
const STYLE = { size: 20, weight: 400 } as const;

describe('textWidth()', () => {
  // The first drawing loads the renderer.
  beforeAll(
    async () => void (await drawPng('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')),
  );

  it.each([
    'Japan and Russia held their first 2+2 meeting',
    'AVATAR, To. Yes: “Tokyo”',
    'Отношения Японии и России, г. Токио',
    '択捉島と国後島、日露関係（2014年）',
    'Łódź i Gdańsk, Київ і Ґалаґан, Αθήνα, Hà Nội',
    '露日関係とŁódź、Київ。',
  ])('is what the font draws, within a twentieth: %s', (text) => {
    for (const weight of WEIGHTS) {
      const line = textElement(text, 0, 40, { 'font-size': 20, 'font-weight': weight, fill: '#000' });
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60" font-family="${FONT_FAMILY}">${line}</svg>`;
      const drawn = new Resvg(svg, { font: { fontBuffers: FONTS } }).getBBox()?.width ?? 0;
      const measured = textWidth(text, { size: 20, weight });
      expect(drawn).toBeLessThanOrEqual(measured + 1);
      expect(drawn).toBeGreaterThan(measured * 0.93);
    }
  });

  it('counts a character that the font lacks as a whole em', () => {
    expect(textWidth('\uac00', STYLE)).toBe(20);
  });
});

describe('fitText()', () => {
  it('never exceeds the width, and leaves what fits alone', () => {
    expect(fitText('Kuril Islands', STYLE, 500)).toBe('Kuril Islands');
    expect(fitText('Kuril Islands and more', STYLE, 140)).toBe('Kuril Islands…');
    expect(fitText('Kunashiri', STYLE, 10)).toBe('…');
  });
});
