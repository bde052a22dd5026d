import { describe, expect, it } from 'vitest';
import { quoteOpening } from '../../../../src/knowledge/rules/style/quote-opening.ts';
import { aFact, packOf } from '../../../fixtures/packs/pack-of.ts';

const check = (exact: string, claim: string) =>
  quoteOpening(
    packOf({
      fact: { 'canal/opened': aFact({ claim, quotes: [{ source: 'calder', paragraph: 2, exact }] }) },
    }),
  );

describe('quoteOpening()', () => {
  it.each([
    ['This slow strategy paid for the locks', 'The company’s strategy paid for its locks'],
    ['He paid for the locks', 'Pell paid for the locks'],
    ['This is how the town grew', 'Trade made the town grow'],
  ])('passes “%s” under “%s”', (exact, claim) => {
    expect(check(exact, claim)).toEqual([]);
  });

  it.each([
    ['This strategy paid for the locks', 'The company paid for its locks', 'opens with “This strategy'],
    ['They paid for the locks', 'the diggers paid', 'opens with a pronoun'],
  ])('fails “%s” under “%s”', (exact, claim, message) => {
    expect(check(exact, claim)).toMatchObject([{ message: expect.stringContaining(message) }]);
  });
});
