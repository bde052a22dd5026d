import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEveryday, rareness } from '../../src/search/everyday-english.ts';

describe('rareness()', () => {
  it('lies between 0 and 1, whatever the word', () => {
    const words = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString', '', 's'));
    fc.assert(
      fc.property(words, (word) => {
        expect(rareness(word)).toBeGreaterThanOrEqual(0);
        expect(rareness(word)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('grows from words that everybody says to words that nobody does', () => {
    const values = ['the', 'president', 'treaty', 'annexation', 'shikotan'].map(rareness);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(new Set(values).size).toBe(values.length);
  });

  it('is the same for a plural that is not listed', () => {
    expect(rareness('thing')).toBe(0);
    expect(rareness('things')).toBeLessThan(0.1);
    expect(isEveryday('archipelagos')).toBe(false);
    expect(rareness('archipelagos')).toBe(rareness('archipelago'));
  });
});

describe('isEveryday()', () => {
  it('knows English words from names and errors', () => {
    expect(['island', 'treaty', 'dog'].every(isEveryday)).toBe(true);
    expect(['shikotan', 'teh treaty', 'ilsand', 'острова', '', 'constructor'].some(isEveryday)).toBe(false);
  });
});
