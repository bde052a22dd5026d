import { describe, expect, it } from 'vitest';
import { contrast, PALETTES, readableColor, THEMES, VISIBLE } from '../../../src/picture/drawing/theme.ts';

describe('readableColor()', () => {
  it('can be read on ground and strip, whatever a topic’s colour', () => {
    for (const theme of THEMES)
      for (const color of [0x000000, 0xffffff, 0xffff00, 0x0000ff, 0x5b5b5b])
        for (const on of [PALETTES[theme].ground, PALETTES[theme].strip]) {
          expect(contrast(readableColor(color, theme), on)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(readableColor(color, theme, VISIBLE), on)).toBeGreaterThanOrEqual(3);
        }
  });
});

describe('PALETTES', () => {
  it('have text that can be read, and a spine that can be seen', () => {
    for (const { ground, strip, ink, muted, sea, seaInk, land, spine } of Object.values(PALETTES)) {
      for (const [one, other] of [
        [ink, ground],
        [ink, strip],
        [muted, ground],
        [muted, strip],
        [ink, sea],
        [muted, sea],
        [seaInk, sea],
        [ink, land],
        [muted, land],
      ] as const)
        expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(spine, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
