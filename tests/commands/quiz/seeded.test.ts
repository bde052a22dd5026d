import { describe, expect, it } from 'vitest';
import { seeded, shuffled } from '../../../src/commands/quiz/seeded.ts';

const numbers = (seed: string) => Array.from({ length: 2000 }, seeded(seed));

describe('seeded()', () => {
  it('gives the same numbers for a seed, and others for another', () => {
    expect(numbers('a')).toEqual(numbers('a'));
    expect(numbers('a')).not.toEqual(numbers('b'));
  });

  it('spreads them over 0 to 1', () => {
    const all = numbers('spread');
    expect(all.every((one) => one >= 0 && one < 1)).toBe(true);
    expect(all.reduce((sum, one) => sum + one, 0) / all.length).toBeCloseTo(0.5, 1);
  });
});

describe('shuffled()', () => {
  it('keeps every thing, in an order of its own', () => {
    const things = Array.from({ length: 50 }, (_, at) => at);
    const mixed = shuffled(things, seeded('x'));
    expect(mixed).not.toEqual(things);
    expect([...mixed].sort((a, b) => a - b)).toEqual(things);
  });
});
