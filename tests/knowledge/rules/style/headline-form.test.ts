import { describe, expect, it } from 'vitest';
import { headlineForm } from '../../../../src/knowledge/rules/style/headline-form.ts';
import { aFact, packOf } from '../../../fixtures/packs/pack-of.ts';

const names = { cut: { name: 'Saltby Cut', kind: 'place' as const, aliases: ['Harrow Arm'] } };
const check = (claim: string) =>
  headlineForm(packOf({ fact: { 'canal/opened': aFact({ claim }) }, names })).map(({ message }) => message);

describe('headlineForm()', () => {
  it.each([
    'The Saltby Cut opened to boats after five years of digging',
    'Calder: the Cut paid for itself in the U.S.',
    'Saltby Cut meets Harrow Arm',
    '運河は五年の工事を経て開通し、町は大きくなった',
  ])('passes %s', (claim) => {
    expect(check(claim)).toEqual([]);
  });

  it.each([
    [
      'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
      'has 17 words',
    ],
    [`The Cut ${'considerably '.repeat(8)}widened`, 'characters; 95 at most'],
    ['The Saltby Cut opened to boats.', 'full stop'],
    ['The Canal Opened After Many Years Digging', 'title case'],
    ['the Cut opened to boats', 'small letter'],
  ])('fails %s', (claim, message) => {
    expect(check(claim)).toEqual([expect.stringContaining(message)]);
  });
});
