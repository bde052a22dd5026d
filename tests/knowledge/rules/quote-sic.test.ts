import { describe, expect, it } from 'vitest';
import { quoteSic } from '../../../src/knowledge/rules/quote-sic.ts';
import { packOf, quoting } from '../../fixtures/packs/pack-of.ts';

const check = (sic: string[]) => quoteSic(packOf({ fact: { 'canal/opened': quoting({ sic }) } }));

describe('quoteSic()', () => {
  it('passes a misprint that stands in the quote', () => {
    expect(check(['Cut'])).toEqual([]);
  });

  it('fails one that does not', () => {
    expect(check(['Cutt'])).toMatchObject([{ message: expect.stringContaining('does not have “Cutt”') }]);
  });
});
