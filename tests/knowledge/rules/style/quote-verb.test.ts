import { describe, expect, it } from 'vitest';
import { quoteVerb } from '../../../../src/knowledge/rules/style/quote-verb.ts';
import { aFact, packOf } from '../../../fixtures/packs/pack-of.ts';

const check = (exact: string, claim = 'The Cut opened', language = 'en') =>
  quoteVerb(
    packOf({
      fact: { 'canal/opened': aFact({ claim, quotes: [{ source: 'calder', paragraph: 2, exact }] }) },
      pack: { language },
    }),
  );

describe('quoteVerb()', () => {
  it.each([
    'the Cut was opened in the spring',
    'the company denies that the arm was ever closed',
    'both towns want the water back',
    'he took the pits for a market',
    '運河の開通',
  ])('passes a clause: %s', (exact) => {
    expect(check(exact)).toEqual([]);
  });

  it('passes a phrase that the claim takes up, and a quote in another language', () => {
    expect(check('a vanity of the old squire', 'Calder calls it “a vanity”')).toEqual([]);
    expect(check('die Eitelkeit der Herren', 'Calder nennt es eitel', 'de')).toEqual([]);
  });

  it('fails a phrase without a verb', () => {
    expect(check('hard line on the tolls of the company')).toMatchObject([
      { path: 'quotes.0', message: expect.stringContaining('has no verb') },
    ]);
  });
});
