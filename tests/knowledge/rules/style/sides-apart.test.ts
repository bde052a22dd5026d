import { describe, expect, it } from 'vitest';
import { sidesApart } from '../../../../src/knowledge/rules/style/sides-apart.ts';
import { aFact, aSource, packOf, quoting } from '../../../fixtures/packs/pack-of.ts';

const check = (type: 'differ' | 'agree', one: string[], other: string[]) =>
  sidesApart(
    packOf({
      source: { calder: aSource(), pell: aSource({ short: 'Pell' }) },
      fact: { 'canal/a': aFact(), 'canal/b': aFact(), 'canal/c': quoting({ source: 'pell' }) },
      contrast: {
        length: {
          type,
          question: 'How long?',
          sides: [
            { label: 'One', facts: one },
            { label: 'Other', facts: other },
          ],
        },
      },
    }),
  ).map(({ path, message }) => [path, message]);

describe('sidesApart()', () => {
  it('passes sides with entries of their own, and an agreement of two articles', () => {
    expect(check('differ', ['a'], ['b'])).toEqual([]);
    expect(check('agree', ['a'], ['c'])).toEqual([]);
  });

  it('fails an entry that speaks on two sides', () => {
    expect(check('differ', ['a'], ['b', 'a'])).toEqual([
      ['sides.1.facts', expect.stringContaining("'a' speaks on another side too")],
    ]);
  });

  it('fails an article that agrees with itself', () => {
    expect(check('agree', ['a'], ['b'])).toEqual([['type', expect.stringContaining('one article alone')]]);
  });
});
