import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtWord, fitWhole } from '../../src/reply/text.ts';
import { DISCORD } from '../fixtures/discord-limits.ts';
import { longText, markdownText } from '../fixtures/markdown-text.ts';

describe('fitWhole()', () => {
  it('keeps the first texts whole and counts the others', () => {
    const texts = fc.array(fc.oneof(markdownText(30), longText(3000)), { maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.nat(DISCORD.text), (all, used) => {
        const { kept, left } = fitWhole(all, used);
        expect(kept).toEqual(all.slice(0, kept.length));
        expect(left).toBe(all.length - kept.length);
        expect(kept.length === 0 || used + kept.join('').length <= DISCORD.text).toBe(true);
      }),
    );
  });

  it('keeps everything where there is room', () => {
    expect(fitWhole(['a', 'b'], 0)).toEqual({ kept: ['a', 'b'], left: 0 });
  });

  it('keeps no more than it is told to', () => {
    expect(fitWhole(['a', 'b', 'c'], 0, 2)).toEqual({ kept: ['a', 'b'], left: 1 });
  });
});

describe('cutAtWord()', () => {
  it('leaves what fits as it is', () => {
    expect(cutAtWord('just so', 7)).toBe('just so');
  });

  it('cuts between words and marks it', () => {
    expect(cutAtWord('one two three', 10)).toBe('one two…');
  });

  it('never exceeds the limit nor leaves half a character', () => {
    fc.assert(
      fc.property(longText(300), fc.integer({ min: 2, max: 120 }), (label, limit) => {
        const cut = cutAtWord(label, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut.isWellFormed() || !label.isWellFormed()).toBe(true);
      }),
    );
  });

  it('keeps most of a label whose only space comes early', () => {
    expect(cutAtWord(`a ${'b'.repeat(100)}`, 50)).toHaveLength(50);
  });
});
