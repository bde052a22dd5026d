import { describe, expect, it } from 'vitest';
import { FACT_KINDS, HELD_KINDS } from '../../src/facts/fact.ts';

describe('HELD_KINDS', () => {
  it('are the kinds of fact that are somebody’s', () => {
    expect(FACT_KINDS.filter((kind) => !HELD_KINDS.includes(kind))).toEqual(['event', 'background']);
  });
});
