import { describe, expect, it } from 'vitest';
import { placeholdersGone } from '../../../src/knowledge/rules/placeholders-gone.ts';
import { TEMPLATE_TEXTS } from '../../../src/knowledge/scaffold.ts';
import { aFact, packOf } from '../../fixtures/packs/pack-of.ts';

describe('placeholdersGone()', () => {
  it('passes a fact that is filled in', () => {
    expect(placeholdersGone(packOf())).toEqual([]);
  });

  it('fails one that is half the template’s', () => {
    const [claim = ''] = TEMPLATE_TEXTS;
    expect(placeholdersGone(packOf({ fact: { 'canal/new': aFact({ claim }) } }))).toMatchObject([
      { message: expect.stringContaining("the template's") },
    ]);
  });
});
