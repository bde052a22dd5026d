import { describe, expect, it } from 'vitest';
import { recordOf, splitTokens, tokenOf } from '../../src/reply/token.ts';
import { byId, smallBase } from '../fixtures/base.ts';

const { facts } = smallBase();

describe('tokenOf()', () => {
  it('is the same for ever: it stands in messages that are out there', () => {
    expect(tokenOf('lighthouse-burnt')).toBe('tY0D-M0H');
    expect(tokenOf('harbour')).toBe('qnT2_QO_');
  });

  it('is eight characters that a custom id takes as they are', () => {
    for (const id of [...facts.keys(), '', '島', 'a|b%c'.repeat(50)])
      expect(tokenOf(id)).toMatch(/^[\w-]{8}$/);
  });

  it('tells a hundred thousand records apart', () => {
    const tokens = new Set(Array.from({ length: 100_000 }, (_, at) => tokenOf(`record-${at}`)));
    expect(tokens.size).toBe(100_000);
  });
});

describe('recordOf()', () => {
  it('finds every record by its token', () => {
    for (const fact of facts.values()) expect(recordOf(facts, tokenOf(fact.id))).toBe(fact);
  });

  it('finds nothing for the token of a record that is gone, nor for what is none', () => {
    for (const token of [tokenOf('withdrawn'), '', 'harbour-opened', 'constructor'])
      expect(recordOf(facts, token)).toBeUndefined();
  });

  it('looks among the records that it is given, not among those it saw before', () => {
    const [first, second] = facts.values();
    if (first === undefined || second === undefined) throw new Error('No facts');
    const fewer = byId([second]);
    expect(recordOf(fewer, tokenOf(first.id))).toBeUndefined();
    expect(recordOf(fewer, tokenOf(second.id))).toBe(second);
    expect(recordOf(facts, tokenOf(first.id))).toBe(first);
  });
});

describe('splitTokens()', () => {
  it('reads back tokens that were written one after the other', () => {
    const tokens = [...facts.keys()].map(tokenOf);
    expect(splitTokens(tokens.join(''))).toEqual(tokens);
    expect(splitTokens('')).toEqual([]);
  });

  it('leaves out what is cut short', () => {
    expect(splitTokens(`${tokenOf('a')}abc`)).toEqual([tokenOf('a')]);
  });
});
