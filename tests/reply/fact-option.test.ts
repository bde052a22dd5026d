import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { need } from '../../src/facts/fact-base.ts';
import { factLabel, factOption } from '../../src/reply/fact-option.ts';
import { tokenOf } from '../../src/reply/token.ts';
import { arbitraryFact } from '../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, smallBase } from '../fixtures/base.ts';
import { DISCORD } from '../fixtures/discord-limits.ts';
import { viewOf } from '../fixtures/view.ts';

const base = smallBase();

describe('factOption()', () => {
  it('is the claim with its sources, and the fact’s token', () => {
    expect(factOption(viewOf(base), need(base.facts, 'harbour-opened'))).toEqual({
      label: 'The harbour opened on 7 February 1855. (Orlova)',
      value: tokenOf('harbour-opened'),
    });
  });
});

describe('factLabel()', () => {
  it('cuts a long claim between words, marks it, and keeps the source', () => {
    const fact = aFact('f', { claim: 'word '.repeat(40).trim() });
    const label = factLabel(viewOf(baseOf([fact])), fact);
    expect(label).toMatch(/^(?:word )+word… \(Orlova\)$/);
    expect(label.length).toBeGreaterThan(DISCORD.label - 10);
  });

  it('is one line of at most a hundred characters that ends with the source, whatever the fact', () => {
    fc.assert(
      fc.property(arbitraryFact, (fact) => {
        const label = factLabel(viewOf(baseOf([fact])), fact);
        expect(label.length).toBeLessThanOrEqual(DISCORD.label);
        expect(label).toMatch(/^[^\n]* \((?:Orlova|Gazette)(?:, (?:Orlova|Gazette))?\)$/);
      }),
    );
  });
});
