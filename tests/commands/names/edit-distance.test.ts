import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, FAR, farness } from '../../../src/commands/names/edit-distance.ts';

describe('editDistance()', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['lavrof', 'lavrov', 1],
    ['プチン', 'プーチン', 1],
  ])('from %j to %j is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  it('is the same both ways, 0 for the same alone, and never longer than the longer text', () => {
    const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', '島') });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const distance = editDistance(one, other);
        expect(distance).toBe(editDistance(other, one));
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});

describe('farness()', () => {
  it('puts a slip near, a part nearer than other words, and what has nothing in common far', () => {
    expect(farness('lavrof', 'lavrov')).toBeLessThan(FAR);
    expect(farness('president vladimir putin', 'vladimir putin')).toBeLessThan(
      farness('president vladimir putin', 'putin'),
    );
    expect(farness('shinzo', 'shinzo abe')).toBeLessThan(FAR);
    expect(farness('qqqqq', 'lavrov')).toBeGreaterThanOrEqual(FAR);
    expect(farness('abe', 'unacceptable')).toBeGreaterThanOrEqual(FAR);
    expect(farness('', '')).toBe(1);
  });
});
