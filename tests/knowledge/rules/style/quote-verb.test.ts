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
    'It ought to signify the proper use of fresh air',
    'it occupies rather more than seven hours of time',
    'This, for a time, produces considerable suffering amongst the working classes',
    'the thoughts of the men of past ages guide his hands',
    'The physicians and surgeons invariably close them while going their rounds',
    'two cases of fever happen close to each other',
    '運河の開通',
  ])('passes a clause: %s', (exact) => {
    expect(check(exact)).toEqual([]);
  });

  it('passes a phrase that the claim takes up, and a quote in another language', () => {
    expect(check('a vanity of the old squire', 'Calder calls it “a vanity”')).toEqual([]);
    expect(check('die Eitelkeit der Herren', 'Calder nennt es eitel', 'de')).toEqual([]);
  });

  it.each([
    'hard line on the tolls of the company',
    'the tolls of the towns in their own hands',
    'the pits without them, and the boats of the company',
    'this art of the people at their looms',
  ])('fails a phrase without a verb: %s', (exact) => {
    expect(check(exact)).toMatchObject([
      { path: 'quotes.0', message: expect.stringContaining('has no verb') },
    ]);
  });
});
