import { describe, expect, it } from 'vitest';
import { quoteCuts } from '../../../../src/knowledge/rules/style/quote-cuts.ts';
import { packOf, quoting } from '../../../fixtures/packs/pack-of.ts';

const check = (exact: string) =>
  quoteCuts(packOf({ fact: { 'canal/opened': quoting({ exact }) } })).map(({ message }) => message);

describe('quoteCuts()', () => {
  it.each(['The Saltby Cut was opened in 1794', 'The Saltby Cut was opened […] digging, and the town grew'])(
    'passes %s',
    (exact) => {
      expect(check(exact)).toEqual([]);
    },
  );

  it.each([
    ['The Saltby Cut was opened […] years of digging, and […] the town grew', 'has 2 cuts'],
    ['The Saltby Cut was opened in 1794 […] the town grew', 'has a part of 3 words'],
    ['The Saltby Cut was opened in […] after five years of digging', 'leaves out “1794” alone'],
  ])('fails %s', (exact, message) => {
    expect(check(exact)).toEqual([expect.stringContaining(message)]);
  });
});
