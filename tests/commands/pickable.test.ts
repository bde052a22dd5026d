import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../../src/commands/answers/pick-fact.ts';
import { need } from '../../src/facts/fact-base.ts';
import { arbitraryFact } from '../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, byId, quote, smallBase, statedSource } from '../fixtures/base.ts';
import { DISCORD } from '../fixtures/discord-limits.ts';
import { viewOf } from '../fixtures/view.ts';

const base = smallBase();

describe('facts.choiceOf()', () => {
  it('shows the claim with its sources at the end, each once', () => {
    expect(facts.choiceOf(viewOf(base), need(base.facts, 'lighthouse-burnt')).name).toBe(
      'The lighthouse burnt down in the winter of 1904 to 1905. (Orlova, Gazette)',
    );
  });

  it('stays within Discord’s limits and ends with the source, whatever the fact', () => {
    fc.assert(
      fc.property(arbitraryFact, (fact) => {
        const { name, value } = facts.choiceOf(viewOf(baseOf([fact])), fact);
        expect(name.length).toBeLessThanOrEqual(DISCORD.label);
        expect(name).toMatch(/\((?:Orlova|Gazette)(?:, (?:Orlova|Gazette))?\)$/);
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(DISCORD.label);
      }),
    );
  });

  it('keeps most of the label for the claim where sources are many', () => {
    const shorts = Array.from({ length: 12 }, (_, at) =>
      statedSource({ id: `s-${at}`, short: `Some Press ${at}` }),
    );
    const fact = aFact('f', { claim: 'word '.repeat(60), quotes: shorts.map(({ id }) => quote('w', 1, id)) });
    const { name } = facts.choiceOf(viewOf(baseOf([fact], { sources: byId(shorts) })), fact);
    expect(name.length).toBeLessThanOrEqual(DISCORD.label);
    expect(name).toMatch(/^(?:word ){5}.*… \(Some Press 0, .*…\)$/);
  });
});

describe('facts.picked()', () => {
  it('finds every fact by its choice', () => {
    for (const fact of base.facts.values())
      expect(facts.picked(base, facts.choiceOf(viewOf(base), fact).value)).toBe(fact);
  });

  it('finds a fact whose id is too long for a value', () => {
    const fact = aFact('a-very-long-id-'.repeat(10));
    const { value } = facts.choiceOf(viewOf(baseOf([fact])), fact);
    expect(value.length).toBeLessThanOrEqual(DISCORD.label);
    expect(facts.picked(baseOf([fact]), value)).toBe(fact);
  });

  it('does not take words for a choice', () => {
    expect(facts.picked(base, 'harbour-opened')).toBeUndefined();
    expect(facts.picked(base, 'the opening (harbour)')).toBeUndefined();
  });
});
