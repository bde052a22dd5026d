import { describe, expect, it } from 'vitest';
import { createOverlap } from '../../../src/commands/contrasts/word-overlap.ts';

const questions = ['How long is the pipeline?', 'How many islands are there?', 'Who owns the islands?'];
const overlap = createOverlap(questions, (question) => question);
const shares = (query: string, isTyped = false): number[] => questions.map(overlap(query, isTyped));

describe('createOverlap()', () => {
  it('is 1 for a text itself and 0 for other words', () => {
    expect(shares('how long is the PIPELINE')[0]).toBeCloseTo(1);
    expect(shares('chocolate cake')).toEqual([0, 0, 0]);
    expect(shares('')).toEqual([0, 0, 0]);
  });

  it('weighs a rare word more than a common one', () => {
    const [pipeline = 0, , islands = 0] = shares('islands pipeline');
    expect(pipeline).toBeGreaterThan(islands);
    expect(islands).toBeGreaterThan(0);
  });

  it('takes an ending of up to three letters for the same word', () => {
    expect(shares('island')[1]).toBeCloseTo(1);
    expect(shares('is')[1]).toBe(0);
  });

  it('takes the last word for a beginning while it is typed, and only then', () => {
    expect(shares('pip', true)[0]).toBeCloseTo(1);
    expect(shares('pip')[0]).toBe(0);
    expect(shares('pip long', true)[0]).toBeLessThan(1);
  });
});
