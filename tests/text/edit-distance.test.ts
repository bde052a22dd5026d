import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, lettersApart, lettersOf } from '../../src/text/edit-distance.ts';

describe('editDistance()', () => {
  it.each([
    ['abc', 'abc', 0],
    ['kurils', 'kurlis', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('is the same both ways', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => editDistance(a, b) === editDistance(b, a)));
  });

  it('stops one above the largest distance that matters', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(4), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b), most + 1));
      }),
    );
  });
});

describe('lettersApart()', () => {
  it('is at most twice the edit distance, so that it may be asked first', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(lettersApart(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(2 * editDistance(a, b));
      }),
    );
  });

  it('counts the letters that only one word has', () => {
    expect(lettersApart(lettersOf('kurils'), lettersOf('kurilt'))).toBe(2);
  });
});
