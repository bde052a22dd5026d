import { describe, expect, it } from 'vitest';
import { quoteBrief } from '../../../../src/knowledge/rules/style/quote-brief.ts';
import { packOf, quoting } from '../../../fixtures/packs/pack-of.ts';

const check = (keys: Parameters<typeof quoting>[0]) =>
  quoteBrief(packOf({ fact: { 'canal/opened': quoting(keys) } })).map(({ message }) => message);

describe('quoteBrief()', () => {
  it.each([
    { exact: 'a cut that served the town for eighty years' },
    { exact: 'opened in 1794' },
    { exact: 'a “mere ditch” to him' },
    { exact: 'It was dug by hand.' },
    { exact: 'Saltby Canal Company' },
    { exact: 'never a penny of profit', speaker: 'Josiah Pell' },
    { exact: '運河が開かれた' },
  ])('passes a clause, figure, saying, sentence, name or spoken words: $exact', (keys) => {
    expect(check(keys)).toEqual([]);
  });

  it('fails a shred', () => {
    expect(check({ exact: 'a difficult time for Saltby' })).toEqual([
      expect.stringContaining('has 5 words; 8'),
    ]);
  });
});
