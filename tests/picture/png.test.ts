import { inflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { drawPng } from '../../src/picture/drawing/draw-png.ts';
import { encodePng } from '../../src/picture/drawing/encode-png.ts';
import { timelineSvg } from '../../src/picture/timeline/timeline.ts';
import { harbourBase, harbourEntries } from './dated-facts.ts';

// The first picture compiles the drawing program, and a busy machine takes seconds for that.
vi.setConfig({ testTimeout: 30_000 });

/** The bytes of a PNG's picture, unpacked. */
function pixels(png: Uint8Array): Buffer {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return inflateSync(Buffer.concat(parts));
}

describe('drawPng()', () => {
  it('draws two pixels for one, and not a blank', async () => {
    const request = { entries: harbourEntries, base: harbourBase, language: 'ja', theme: 'light' } as const;
    const svg = timelineSvg({ ...request, shape: 'phone', title: '港の年表 Гавань' });
    const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
    const bytes = Buffer.from(await drawPng(svg));
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([720, Math.ceil(2 * height)]);
    expect(new Set(pixels(bytes)).size).toBeGreaterThan(50);
  });

  it('draws letters of all three scripts, bold and regular, from its own font', async () => {
    const one = (text: string, weight: number): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" font-family="Noto Sans JP"><rect width="60" height="40" fill="#fff"/><text x="5" y="30" font-size="24" font-weight="${weight}">${text}</text></svg>`;
    const drawn = [];
    for (const weight of [400, 700])
      for (const text of ['A', 'Ж', '島'])
        drawn.push(pixels(await drawPng(one(text, weight))).toString('base64'));
    expect(new Set(drawn).size).toBe(6);
  });

  it('rejects what is no SVG, and goes on', async () => {
    await expect(drawPng('<svg')).rejects.toThrow();
    const dot =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>';
    await expect(drawPng(dot)).resolves.toBeDefined();
  });
});

describe('encodePng()', () => {
  it('keeps each pixel, row by row, without alpha', () => {
    const png = encodePng(Uint8Array.of(1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 255), 2, 2);
    expect([...pixels(png)]).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12]);
  });

  it('ends each part with its checksum, as a reader of PNG expects', () => {
    const png = Buffer.from(encodePng(Uint8Array.of(0, 0, 0, 255), 1, 1));
    // The end of every PNG there is.
    expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });
});
