import { describe, expect, it } from 'vitest';
import { asksEnough } from '../../../src/knowledge/rules/asks-enough.ts';
import { aFact, packOf } from '../../fixtures/packs/pack-of.ts';

const check = (asks: string[]) =>
  asksEnough(packOf({ fact: { 'canal/opened': aFact({ asks }) } })).map(({ message }) => message);

describe('asksEnough()', () => {
  it('passes three ways to ask', () => {
    expect(check(['first day', 'when did boats come', 'inauguration'])).toEqual([]);
  });

  it('fails two ways to ask', () => {
    expect(check(['first day', 'inauguration'])).toEqual([expect.stringContaining('has 2; at least 3')]);
  });

  it('fails the same way twice, whatever its case', () => {
    expect(check(['first day', 'First day', 'inauguration'])).toEqual([
      expect.stringContaining('same twice'),
    ]);
  });
});
